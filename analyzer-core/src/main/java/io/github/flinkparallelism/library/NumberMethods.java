package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Static methods of {@code Integer}, {@code Long} and {@code Math} on constants. */
final class NumberMethods {
  private NumberMethods() {}

  /** A method by {@code class.name/arguments}; null for any other. */
  static Concrete statics(String key) {
    return switch (key) {
      case "java.lang.Integer.parseInt/2" -> NumberMethods::parse;
      case "java.lang.Integer.valueOf/2" -> NumberMethods::parse;
      case "java.lang.Integer.sum/2" -> v -> ints(v, Integer::sum);
      case "java.lang.Integer.compare/2" -> v -> ints(v, Integer::compare);
      case "java.lang.Integer.signum/1" -> v -> ofInt(v, Integer::signum);
      case "java.lang.Integer.bitCount/1" -> v -> ofInt(v, Integer::bitCount);
      case "java.lang.Integer.highestOneBit/1" -> v -> ofInt(v, Integer::highestOneBit);
      case "java.lang.Integer.hashCode/1" -> v -> ofInt(v, n -> n);
      case "java.lang.Integer.numberOfLeadingZeros/1" ->
          v -> ofInt(v, Integer::numberOfLeadingZeros);
      case "java.lang.Long.max/2" -> v -> MathFunctions.binary(v, Math::max, Math::max);
      case "java.lang.Long.min/2" -> v -> MathFunctions.binary(v, Math::min, Math::min);
      case "java.lang.Long.sum/2" -> NumberMethods::sum;
      case "java.lang.Math.floorDiv/2" -> v -> divided(v, Math::floorDiv);
      case "java.lang.Math.floorMod/2" -> v -> divided(v, Math::floorMod);
      case "java.lang.Math.ceilDiv/2" -> v -> divided(v, (a, b) -> -Math.floorDiv(-a, b));
      case "java.lang.Math.addExact/2" -> v -> exact(v, Math::addExact);
      case "java.lang.Math.subtractExact/2" -> v -> exact(v, Math::subtractExact);
      case "java.lang.Math.multiplyExact/2" -> v -> exact(v, Math::multiplyExact);
      case "java.lang.Math.clamp/3" -> NumberMethods::clamp;
      case "java.lang.Math.pow/2" -> NumberMethods::pow;
      case "java.lang.Math.sqrt/1" -> v -> ofDouble(v, StrictMath::sqrt);
      case "java.lang.Math.log/1" -> v -> ofDouble(v, StrictMath::log);
      case "java.lang.Math.log10/1" -> v -> ofDouble(v, StrictMath::log10);
      case "java.lang.Math.signum/1" -> v -> ofDouble(v, Math::signum);
      case "java.lang.Math.rint/1" -> v -> ofDouble(v, Math::rint);
      default -> null;
    };
  }

  private static Optional<Value> parse(List<Value> values) {
    Optional<String> text = values.get(0).constant(String.class);
    Optional<Integer> radix = values.get(1).constant(Integer.class);
    if (text.isEmpty() || radix.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Value.of(Integer.parseInt(text.get(), radix.get())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> ofInt(List<Value> values, IntUnaryOperator function) {
    return values.get(0).constant(Integer.class).map(n -> Value.of(function.applyAsInt(n)));
  }

  private static Optional<Value> ints(List<Value> values, IntBinaryOperator function) {
    Optional<Integer> left = values.get(0).constant(Integer.class);
    Optional<Integer> right = values.get(1).constant(Integer.class);
    return left.flatMap(a -> right.map(b -> Value.of(function.applyAsInt(a, b))));
  }

  /** Division, which throws where the divisor is 0. */
  private static Optional<Value> divided(List<Value> values, IntBinaryOperator function) {
    boolean byZero = values.get(1).constant(Integer.class).filter(n -> n == 0).isPresent();
    return byZero ? Optional.empty() : ints(values, function);
  }

  /** Arithmetic that throws where the result does not fit. */
  private static Optional<Value> exact(List<Value> values, IntBinaryOperator function) {
    try {
      return ints(values, function);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> sum(List<Value> values) {
    Optional<Number> left = values.get(0).constant(Number.class);
    Optional<Number> right = values.get(1).constant(Number.class);
    return left.flatMap(a -> right.map(b -> Value.of(a.longValue() + b.longValue())));
  }

  private static Optional<Value> clamp(List<Value> values) {
    Optional<Number> value = values.get(0).constant(Number.class);
    Optional<Integer> least = values.get(1).constant(Integer.class);
    Optional<Integer> most = values.get(2).constant(Integer.class);
    if (value.isEmpty() || least.isEmpty() || most.isEmpty() || value.get() instanceof Double) {
      return Optional.empty();
    }
    long clamped = Math.min(most.get(), Math.max(value.get().longValue(), least.get()));
    return Optional.of(Value.of((int) clamped));
  }

  private static Optional<Value> pow(List<Value> values) {
    Optional<Number> base = values.get(0).constant(Number.class);
    Optional<Number> exponent = values.get(1).constant(Number.class);
    return base.flatMap(
        a -> exponent.map(b -> Value.of(StrictMath.pow(a.doubleValue(), b.doubleValue()))));
  }

  private static Optional<Value> ofDouble(List<Value> values, DoubleUnaryOperator function) {
    return values
        .get(0)
        .constant(Number.class)
        .map(n -> Value.of(function.applyAsDouble(n.doubleValue())));
  }
}
