package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.CustomTopology.Stage;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.SinkInput;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what a topology method of a sink records into operators of the sink. */
final class TopologyDrafts {
  /** Operators that take the sink's parallelism unless they are given one of their own. */
  private static final Set<TransformationKind> OPERATORS =
      EnumSet.of(
          TransformationKind.ONE_INPUT,
          TransformationKind.TWO_INPUT,
          TransformationKind.REDUCE,
          TransformationKind.BROADCAST_STATE,
          TransformationKind.KEYED_BROADCAST_STATE);

  /** The place of what the topology starts with; operators have theirs in the list of steps. */
  private static final int START = -1;

  private final Call call;
  private final Stage stage;
  private final List<SinkStep> steps = new ArrayList<>();
  private final Map<Integer, List<Place>> places = new HashMap<>();
  private final VirtualDrafts virtual;
  private int last;
  private boolean uid;
  private boolean known = true;

  TopologyDrafts(Call call, Draft start, Stage stage) {
    this.call = call;
    this.stage = stage;
    this.last = start.id() - stage.partitions();
    this.virtual = new VirtualDrafts(start, stage);
    places.put(start.id(), List.of(new Place(START, stage.start())));
  }

  /**
   * Where a consumer connects to.
   *
   * @param step the producer's place
   * @param edge what is asked of the edge
   */
  private record Place(int step, SinkInput edge) {
    /** As an input of the operator at {@code consumer}. */
    SinkInput seenFrom(int consumer) {
      return new SinkInput(consumer - step, edge.partitioner(), edge.batchExchange());
    }
  }

  void add(Draft draft) {
    if (draft.kind().isVirtual()) {
      addVirtual(draft);
      return;
    }
    uid |= text(draft, Attribute.UID).isPresent();
    if (!OPERATORS.contains(draft.kind()) || !hasKnownNumbers(draft)) {
      known = false;
      return;
    }
    int place = steps.size();
    steps.add(
        SinkStep.of(text(draft, Attribute.NAME).orElse(draft.name()))
            .with(
                explicit(draft, Attribute.PARALLELISM), explicit(draft, Attribute.MAX_PARALLELISM))
            .reading(producers(draft).stream().map(each -> each.seenFrom(place)).toList())
            .with(draft.attributes())
            .taking(virtual.read(draft.inputs(), draft.id() - last - 1))
            .in(text(draft, Attribute.GROUP))
            .chaining(
                text(draft, Attribute.CHAINING)
                    .map(ChainingStrategy::valueOf)
                    .orElse(draft.chaining())));
    places.put(draft.id(), List.of(new Place(place, SinkInput.PREVIOUS)));
    last = draft.id();
  }

  private void addVirtual(Draft draft) {
    List<Place> producers = producers(draft);
    int inside = (int) producers.stream().filter(each -> each.step() != START).count();
    virtual.add(draft, inside, producers.size() - inside);
    places.put(
        draft.id(),
        producers.stream()
            .map(
                each ->
                    draft
                        .partitioner()
                        .map(nearer -> new Place(each.step(), each.edge().behind(nearer)))
                        .orElse(each))
            .toList());
  }

  private List<Place> producers(Draft draft) {
    return draft.inputs().stream().flatMap(input -> places(input).stream()).toList();
  }

  /** What a stream inside of the topology is; none where that is not known. */
  private List<Place> places(Gated<Integer> stream) {
    List<Place> found =
        stream instanceof Gated.Always<Integer> always
            ? places.getOrDefault(always.value(), List.of())
            : List.of();
    known &= !found.isEmpty();
    return found;
  }

  /**
   * All of it.
   *
   * @param value what the method has returned
   * @param taken the last id that the method took
   * @param refused what it has thrown
   */
  CustomTopology topology(Value value, int taken, List<Violation> refused) {
    List<Place> end = List.of();
    List<Gated<Integer>> read = List.of();
    if (stage != Stage.POST_COMMIT) {
      Value settled = call.runtime().settle(value);
      known &= settled instanceof FlinkRef;
      if (settled instanceof FlinkRef stream) {
        read = List.of(stream.stream());
        end = places(stream.stream());
      }
    }
    List<SinkInput> result = end.stream().map(each -> each.seenFrom(steps.size())).toList();
    return new CustomTopology(
        steps,
        result.isEmpty() ? List.of(SinkInput.PREVIOUS) : result,
        virtual.read(read, taken - last),
        uid,
        known,
        refused);
  }

  private Optional<String> text(Draft draft, String attribute) {
    return call.runtime()
        .read(new Slot(draft.address(), attribute))
        .filter(value -> !value.isNull())
        .map(Texts::of);
  }

  private boolean hasKnownNumbers(Draft draft) {
    return isKnown(draft, Attribute.PARALLELISM) && isKnown(draft, Attribute.MAX_PARALLELISM);
  }

  private boolean isKnown(Draft draft, String attribute) {
    Optional<Value> number = call.runtime().read(new Slot(draft.address(), attribute));
    return number
        .filter(value -> !value.isNull())
        .map(
            value ->
                value instanceof Assigned assigned
                    && assigned.assignment().amount() instanceof Amount.Known)
        .orElse(true);
  }

  private Optional<Integer> explicit(Draft draft, String attribute) {
    return call.runtime()
        .read(new Slot(draft.address(), attribute))
        .filter(Assigned.class::isInstance)
        .map(value -> ((Assigned) value).assignment())
        .map(Assignment::amount)
        .filter(Amount.Known.class::isInstance)
        .map(amount -> ((Amount.Known) amount).value())
        .filter(number -> number > 0);
  }
}
