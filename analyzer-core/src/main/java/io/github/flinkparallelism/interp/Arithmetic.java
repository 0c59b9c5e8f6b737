package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Java's operators on known values; empty where the result is not known or Java would throw. */
final class Arithmetic {
  private static final int LONGEST = 10_000;

  private Arithmetic() {}

  static Optional<Value> unary(String operator, Value operand) {
    Optional<Boolean> bool = operand.constant(Boolean.class);
    if (operator.equals("!")) {
      return bool.map(b -> Value.of(!b));
    }
    Optional<Number> number = operand.constant(Number.class);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    switch (operator) {
      case "+":
        return Optional.of(operand);
      case "-":
        return binary("-", zeroLike(number.get()), operand);
      case "~":
        return binary("^", operand, Value.of(-1));
      default:
        return Optional.empty();
    }
  }

  private static Value zeroLike(Number number) {
    if (number instanceof Integer) {
      return Value.of(0);
    }
    return number instanceof Long ? Value.of(0L) : Value.of(-0.0);
  }

  static Optional<Value> binary(String operator, Value left, Value right) {
    if (operator.equals("==") || operator.equals("!=")) {
      return equality(left, right).map(equal -> Value.of(equal == operator.equals("==")));
    }
    boolean text =
        left.constant(String.class).isPresent() || right.constant(String.class).isPresent();
    if (operator.equals("+") && text) {
      return text(left).flatMap(l -> text(right).map(r -> Value.of(l + r)));
    }
    Optional<Integer> times = right.constant(Integer.class);
    if (operator.equals("*") && left.constant(String.class).isPresent() && times.isPresent()) {
      return repeated(left.constant(String.class).get(), times.get());
    }
    Optional<Boolean> leftBool = left.constant(Boolean.class);
    Optional<Boolean> rightBool = right.constant(Boolean.class);
    if (leftBool.isPresent() && rightBool.isPresent()) {
      return logical(operator, leftBool.get(), rightBool.get());
    }
    Optional<Number> leftNumber = number(left);
    Optional<Number> rightNumber = number(right);
    if (leftNumber.isEmpty() || rightNumber.isEmpty()) {
      return Optional.empty();
    }
    return numeric(operator, leftNumber.get(), rightNumber.get());
  }

  /** A text times a number, in languages that have it. */
  private static Optional<Value> repeated(String text, int times) {
    return (long) text.length() * times > LONGEST
        ? Optional.empty()
        : Optional.of(Value.of(text.repeat(Math.max(0, times))));
  }

  private static Optional<Number> number(Value value) {
    Optional<Character> character = value.constant(Character.class);
    return character.isPresent()
        ? Optional.of((int) character.get())
        : value.constant(Number.class);
  }

  /** Reference equality of known values; equal strings are taken to be interned. */
  private static Optional<Boolean> equality(Value left, Value right) {
    Optional<Number> leftNumber = number(left);
    Optional<Number> rightNumber = number(right);
    if (leftNumber.isPresent() && rightNumber.isPresent()) {
      return Optional.of(
          Double.compare(leftNumber.get().doubleValue(), rightNumber.get().doubleValue()) == 0);
    }
    boolean comparable = !(left instanceof Contents) && !(right instanceof Contents);
    boolean external = left instanceof External && right instanceof External;
    if (left instanceof Value.Opt || right instanceof Value.Opt) {
      return left.isNull() || right.isNull() ? Optional.of(false) : Optional.empty();
    }
    return comparable && !external
        ? Optional.of(left.equals(right))
        : Optional.of(left.equals(right)).filter(equal -> equal);
  }

  private static Optional<String> text(Value value) {
    if (value instanceof Value.Const constant) {
      return Optional.of(String.valueOf(constant.value()));
    } else if (value.isNull()) {
      return Optional.of("null");
    } else if (value instanceof External object) {
      return object.text();
    }
    return value instanceof Value.EnumRef constant
        ? Optional.of(constant.name())
        : Optional.empty();
  }

  private static Optional<Value> logical(String operator, boolean left, boolean right) {
    switch (operator) {
      case "&":
      case "&&":
        return Optional.of(Value.of(left && right));
      case "|":
      case "||":
        return Optional.of(Value.of(left || right));
      case "^":
        return Optional.of(Value.of(left ^ right));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> numeric(String operator, Number left, Number right) {
    Optional<Value> comparison =
        comparison(operator, Double.compare(left.doubleValue(), right.doubleValue()));
    if (comparison.isPresent()) {
      return comparison;
    }
    if (left instanceof Double || right instanceof Double) {
      return floating(operator, left.doubleValue(), right.doubleValue()).map(Value::of);
    }
    boolean wide = left instanceof Long || right instanceof Long;
    if (operator.equals("<<") || operator.equals(">>") || operator.equals(">>>")) {
      return Optional.of(shifted(operator, left, right.intValue()));
    }
    Optional<Long> result = integral(operator, left.longValue(), right.longValue());
    return result.map(r -> wide ? Value.of(r) : Value.of(r.intValue()));
  }

  /** The type of the left operand alone decides how many bits of the distance count. */
  private static Value shifted(String operator, Number left, int distance) {
    boolean wide = left instanceof Long;
    long bits = left.longValue();
    int narrow = left.intValue();
    switch (operator) {
      case "<<":
        return wide ? Value.of(bits << distance) : Value.of(narrow << distance);
      case ">>":
        return wide ? Value.of(bits >> distance) : Value.of(narrow >> distance);
      default:
        return wide ? Value.of(bits >>> distance) : Value.of(narrow >>> distance);
    }
  }

  private static Optional<Value> comparison(String operator, int order) {
    switch (operator) {
      case "<":
        return Optional.of(Value.of(order < 0));
      case "<=":
        return Optional.of(Value.of(order <= 0));
      case ">":
        return Optional.of(Value.of(order > 0));
      case ">=":
        return Optional.of(Value.of(order >= 0));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Double> floating(String operator, double left, double right) {
    switch (operator) {
      case "+":
        return Optional.of(left + right);
      case "-":
        return Optional.of(left - right);
      case "*":
        return Optional.of(left * right);
      case "/":
        return Optional.of(left / right);
      case "%":
        return Optional.of(left % right);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Long> integral(String operator, long left, long right) {
    switch (operator) {
      case "+":
        return Optional.of(left + right);
      case "-":
        return Optional.of(left - right);
      case "*":
        return Optional.of(left * right);
      case "/":
        return right == 0 ? Optional.empty() : Optional.of(left / right);
      case "%":
        return right == 0 ? Optional.empty() : Optional.of(left % right);
      case "&":
        return Optional.of(left & right);
      case "|":
        return Optional.of(left | right);
      case "^":
        return Optional.of(left ^ right);
      default:
        return Optional.empty();
    }
  }
}
