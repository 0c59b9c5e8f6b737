package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code DataStream#union}: streams seen as one. Where conditions decide which streams an array
 * holds, there is one union for each way they turn out; of an array of unknown length, what else it
 * holds is an opaque region, unless a loop filled it.
 */
final class Unions {
  /** Each way is interpreted on its own, so that their number must stay small. */
  private static final int MOST_WAYS = 16;

  private Unions() {}

  /** The streams of the call's arguments and the receiver, seen as one. */
  static Value of(Call call) {
    for (int i = 0; i < call.invocation().args().size(); i++) {
      Optional<Choice> open = undecided(call, call.arg(i).orElseThrow());
      if (open.isPresent() && open.get().alternatives() <= MOST_WAYS) {
        return call.runtime()
            .branch(
                Value.choice(open.get().condition(), Value.TRUE, Value.FALSE),
                open.get().condition().text(),
                call.invocation().location(),
                () -> of(call),
                () -> of(call));
      }
    }
    return decided(call);
  }

  /** The choice that decides which streams an argument holds, if there is one. */
  private static Optional<Choice> undecided(Call call, Value arg) {
    Optional<Value> held =
        arg instanceof Value.ListRef list
            ? call.runtime().read(new Slot(list.address(), Slot.ELEMENTS))
            : Optional.of(arg).filter(value -> call.ref(value).isEmpty());
    return held.filter(Choice.class::isInstance).map(Choice.class::cast);
  }

  private static FlinkRef decided(Call call) {
    List<Gated<Integer>> inputs = new ArrayList<>(List.of(call.self().stream()));
    boolean complete = true;
    for (int i = 0; i < call.invocation().args().size(); i++) {
      CarriedStreams carried =
          CarriedStreams.in(call.arg(i).orElseThrow(), call.runtime(), call::ref);
      carried.found().forEach(ref -> ref.node().ifPresent(inputs::add));
      complete &= carried.isComplete() && !carried.isOpen() || isRepeated(call, carried);
    }
    if (!complete) {
      String reason =
          "not all streams that " + call.invocation().method() + "() is given are known";
      int rest =
          Opaque.create(
              call.recorder(),
              call.runtime(),
              call.invocation(),
              call.self().env(),
              List.of(),
              reason);
      inputs.add(Gated.always(rest));
    }
    Operation union = Operation.of(TransformationKind.UNION, "Union").reading(inputs);
    return FlinkRef.stream(FlinkType.DATA_STREAM, call.create(union), call.self().env());
  }

  /** Streams that a loop of unknown length collected stand for those of all its rounds. */
  private static boolean isRepeated(Call call, CarriedStreams carried) {
    return carried.found().stream()
        .flatMap(ref -> ref.node().stream())
        .flatMap(node -> Settings.targets(node).stream())
        .anyMatch(id -> call.recorder().draft(id).repeated());
  }
}
