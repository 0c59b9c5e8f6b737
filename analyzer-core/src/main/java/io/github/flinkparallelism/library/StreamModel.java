package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where Java's streams begin and end: their factories and {@code Collectors}. */
final class StreamModel implements ApiModel {
  static final String STREAM = "java.util.stream.Stream";
  private static final String PACKAGE = "java.util.stream.";

  /** As many elements as a loop is unrolled for, many times over. */
  private static final int MOST_ELEMENTS = 10_000;

  /**
   * A collector.
   *
   * @param kind the factory method: {@code toMap}
   * @param args its arguments
   */
  record Collector(String kind, List<Value> args) implements External {
    Collector {
      args = List.copyOf(args);
    }

    @Override
    public String typeName() {
      return PACKAGE + "Collector";
    }
  }

  /**
   * A stream without end, of which only {@code limit} makes something.
   *
   * @param seed the first element; absent where a supplier gives each
   * @param next what gives the next element
   */
  record Endless(Optional<Value> seed, Value next) implements External {
    @Override
    public String typeName() {
      return STREAM;
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent() && call.self() instanceof Endless stream) {
      return call.method().equals("limit") ? limit(stream, call, runtime) : Optional.empty();
    }
    if (call.receiver().isPresent() || !call.type().startsWith(PACKAGE)) {
      return Optional.empty();
    }
    if (call.type().equals(PACKAGE + "Collectors")) {
      return Optional.of(new Collector(call.method(), call.args()));
    }
    switch (call.method() + "/" + call.args().size()) {
      case "range/2":
        return range(call, 0, runtime);
      case "rangeClosed/2":
        return range(call, 1, runtime);
      case "empty/0":
        return Optional.of(Heap.list(STREAM, List.of(), false, runtime));
      case "concat/2":
        return concat(call, runtime);
      case "iterate/2":
        return Optional.of(new Endless(call.arg(0), call.args().get(1)));
      case "generate/1":
        return Optional.of(new Endless(Optional.empty(), call.args().get(0)));
      default:
        return call.method().equals("of") ? Optional.of(of(call, runtime)) : Optional.empty();
    }
  }

  private static Optional<Value> limit(Endless stream, Invocation call, Runtime runtime) {
    Optional<Long> count = number(call, 0, runtime).filter(n -> n <= MOST_ELEMENTS);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    Value next = stream.seed().orElse(Value.VOID);
    for (long i = 0; i < count.get(); i++) {
      boolean first = i == 0 && stream.seed().isPresent();
      List<Value> args = stream.seed().isPresent() ? List.of(next) : List.of();
      next = first ? next : runtime.apply(stream.next(), args, call.location());
      values.add(next);
    }
    return Optional.of(Heap.list(STREAM, values, false, runtime));
  }

  private static Value of(Invocation call, Runtime runtime) {
    if (call.args().size() == 1
        && runtime.settle(call.args().get(0)) instanceof Value.ListRef array
        && array.type().equals("array")) {
      Contents.Elements elements = Heap.elements(array, runtime);
      return Heap.list(STREAM, elements.values(), elements.open(), runtime);
    }
    return Heap.list(STREAM, call.args(), false, runtime);
  }

  private static Optional<Value> range(Invocation call, int beyond, Runtime runtime) {
    Optional<Long> from = number(call, 0, runtime);
    Optional<Long> to = number(call, 1, runtime).map(end -> end + beyond);
    if (from.isEmpty() || to.isEmpty() || to.get() - from.get() > MOST_ELEMENTS) {
      return Optional.empty();
    }
    boolean wide = call.type().endsWith("LongStream");
    List<Value> values = new ArrayList<>();
    for (long i = from.get(); i < to.get(); i++) {
      values.add(wide ? Value.of(i) : Value.of((int) i));
    }
    return Optional.of(Heap.list(STREAM, values, false, runtime));
  }

  private static Optional<Long> number(Invocation call, int index, Runtime runtime) {
    return runtime.settle(call.args().get(index)).constant(Number.class).map(Number::longValue);
  }

  private static Optional<Value> concat(Invocation call, Runtime runtime) {
    List<Value> values = new ArrayList<>();
    boolean open = false;
    for (Value part : call.args()) {
      if (!(runtime.settle(part) instanceof Value.ListRef list)) {
        return Optional.empty();
      }
      Contents.Elements elements = Heap.elements(list, runtime);
      values.addAll(elements.values());
      open |= elements.open();
    }
    return Optional.of(Heap.list(STREAM, values, open, runtime));
  }
}
