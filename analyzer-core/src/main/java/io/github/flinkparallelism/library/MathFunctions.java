package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/** {@code java.lang.Math} on constants. */
final class MathFunctions {
  private MathFunctions() {}

  static Optional<Value> binary(
      List<Value> values, LongBinaryOperator integral, DoubleBinaryOperator floating) {
    Optional<Number> left = values.get(0).constant(Number.class);
    Optional<Number> right = values.get(1).constant(Number.class);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    if (left.get() instanceof Double || right.get() instanceof Double) {
      return Optional.of(
          Value.of(floating.applyAsDouble(left.get().doubleValue(), right.get().doubleValue())));
    }
    long result = integral.applyAsLong(left.get().longValue(), right.get().longValue());
    boolean wide = left.get() instanceof Long || right.get() instanceof Long;
    return Optional.of(wide ? Value.of(result) : Value.of((int) result));
  }

  static Optional<Value> abs(List<Value> values) {
    return values.get(0).constant(Integer.class).map(n -> Value.of(Math.abs(n)));
  }

  static Optional<Value> rounded(List<Value> values, DoubleUnaryOperator function) {
    return values
        .get(0)
        .constant(Number.class)
        .map(n -> Value.of(function.applyAsDouble(n.doubleValue())));
  }

  static Optional<Value> power(List<Value> values) {
    Optional<Number> base = values.get(0).constant(Number.class);
    Optional<Number> exponent = values.get(1).constant(Number.class);
    return base.flatMap(
        b -> exponent.map(e -> Value.of(Math.pow(b.doubleValue(), e.doubleValue()))));
  }

  /** A division of ints; empty where Java would throw. */
  static Optional<Value> divided(List<Value> values, IntBinaryOperator division) {
    Optional<Integer> left = values.get(0).constant(Integer.class);
    Optional<Integer> right = values.get(1).constant(Integer.class).filter(n -> n != 0);
    return left.flatMap(l -> right.map(r -> Value.of(division.applyAsInt(l, r))));
  }

  static Optional<Value> round(List<Value> values) {
    return values.get(0).constant(Double.class).map(n -> Value.of(Math.round(n)));
  }
}
