package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Kotlin's numbers can do besides operators, which are functions as well. */
final class KotlinNumbers {
  private static final Map<String, String> MATHEMATICS =
      Map.of("mod", "floorMod", "floorDiv", "floorDiv", "pow", "pow");

  private KotlinNumbers() {}

  static Optional<Value> call(Invocation call, Value self, List<Value> args, Runtime runtime) {
    if (self instanceof Value.ListRef || self instanceof Value.MapRef || self.isNull()) {
      return Optional.empty();
    }
    switch (call.method() + "/" + args.size()) {
      case "coerceIn/1":
        return bounds(args.get(0), runtime)
            .flatMap(range -> coerced(call, self, range.get(0), range.get(1), runtime));
      case "coerceIn/2":
        return coerced(call, self, args.get(0), args.get(1), runtime);
      case "mod/1":
      case "floorDiv/1":
      case "pow/1":
        return java(call, MATHEMATICS.get(call.method()), self, args, runtime);
      case "roundToInt/0":
        return rounded(call, self, runtime);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> java(
      Invocation call, String method, Value self, List<Value> args, Runtime runtime) {
    List<Value> all = new ArrayList<>(List.of(self));
    all.addAll(args);
    return new PureModel().call(call.ofType("java.lang.Math").named(method).with(all), runtime);
  }

  private static Optional<Value> coerced(
      Invocation call, Value self, Value from, Value to, Runtime runtime) {
    Optional<Integer> least = runtime.settle(from).constant(Integer.class);
    Optional<Integer> most = runtime.settle(to).constant(Integer.class);
    if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
      String why = "the range of " + call.text() + " is empty";
      return Optional.of(Raising.raise("IllegalArgumentException", why, call, runtime));
    }
    return java(call, "max", self, List.of(from), runtime)
        .flatMap(atLeast -> java(call, "min", atLeast, List.of(to), runtime));
  }

  /** The first and the last number of a range that is written as such. */
  private static Optional<List<Value>> bounds(Value range, Runtime runtime) {
    if (!(runtime.settle(range) instanceof Value.ListRef list)) {
      return Optional.empty();
    }
    Contents.Elements elements = Heap.elements(list, runtime);
    List<Value> values = elements.values();
    return elements.open() || values.isEmpty()
        ? Optional.empty()
        : Optional.of(List.of(values.get(0), values.get(values.size() - 1)));
  }

  private static Optional<Value> rounded(Invocation call, Value self, Runtime runtime) {
    return Optional.of(
        runtime.lift(
            call.method(),
            List.of(self),
            call.text(),
            call.location(),
            values ->
                values
                    .get(0)
                    .constant(Double.class)
                    .filter(number -> !number.isNaN())
                    .map(
                        number -> {
                          double bounded =
                              Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
                          return Value.of((int) Math.round(bounded));
                        })));
  }
}
