package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Inputs;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Elements of lists whose content comes from an outside input. Which element it is, nobody knows,
 * but the input that it depends on has a name.
 */
final class InputElements {
  private InputElements() {}

  /** Any element; empty where the list stands for no input. */
  static Optional<Value> any(Invocation call, Value.ListRef list, Runtime runtime) {
    Optional<Value> input =
        runtime
            .read(new Slot(list.address(), CollectionModel.INPUT))
            .flatMap(name -> name.constant(String.class))
            .map(
                name ->
                    new Value.Symbol(
                        name, "String", Optional.empty(), call.text(), call.location()));
    return input
        .or(() -> runtime.read(new Slot(list.address(), CollectionModel.PARTS)))
        .map(whole -> some("an element of", whole, Value.of(runtime.allocate()), call));
  }

  /** The element at an index, of the parts that a text is split into. */
  static Optional<Value> part(Invocation call, Value.ListRef list, Runtime runtime) {
    return runtime
        .read(new Slot(list.address(), CollectionModel.PARTS))
        .map(whole -> some("a part of", whole, runtime.settle(call.args().get(0)), call));
  }

  /** The parts of a text that depends on an input; empty for any other. */
  static Optional<Value> split(Invocation call, Runtime runtime) {
    Value whole = call.self();
    if (!(whole instanceof Value.Undecided) || Inputs.of(whole).isEmpty()) {
      return Optional.empty();
    }
    Value.ListRef parts = Heap.list("array", List.of(), true, runtime);
    runtime.write(new Slot(parts.address(), CollectionModel.PARTS), whole);
    return Optional.of(parts);
  }

  /** Two are the same where they are the same element of the same whole. */
  private static Value some(String operator, Value whole, Value which, Invocation call) {
    return new Value.Compound(
        operator, List.of(whole, which), Optional.empty(), call.text(), call.location());
  }
}
