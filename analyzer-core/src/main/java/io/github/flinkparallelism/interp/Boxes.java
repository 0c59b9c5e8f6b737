package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Primitive types and their classes. */
final class Boxes {
  private Boxes() {}

  /** The class of values of a type as written: {@code int} gives {@code java.lang.Integer}. */
  static String classOf(String type) {
    switch (type) {
      case "int":
        return "java.lang.Integer";
      case "long":
        return "java.lang.Long";
      case "boolean":
        return "java.lang.Boolean";
      case "double":
        return "java.lang.Double";
      case "String":
        return "java.lang.String";
      default:
        return type;
    }
  }

  /** The other way round: {@code java.lang.Integer} gives {@code int}. */
  static String nameOf(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    switch (simple) {
      case "Integer":
        return "int";
      case "String":
        return simple;
      default:
        return simple.toLowerCase(Locale.ROOT);
    }
  }

  /** Java's assignment conversion: an int in a long or double variable. */
  static Value convert(Value value, String type) {
    switch (type) {
      case "long":
      case "Long":
        return each(value, type, Number::longValue);
      case "double":
      case "Double":
        return each(value, type, Number::doubleValue);
      case "float":
      case "Float":
        return each(value, type, number -> (double) number.floatValue());
      default:
        return value;
    }
  }

  /** An object in a primitive variable: where it would be null, the program ends without a job. */
  static Value unboxed(Value value) {
    if (!(value instanceof Choice choice)) {
      return value;
    }
    Value then = unboxed(choice.then());
    Value otherwise = unboxed(choice.otherwise());
    if (then.isNull() || otherwise.isNull()) {
      return then.isNull() ? otherwise : then;
    }
    return Value.choice(choice.condition(), then, otherwise);
  }

  /** Java's cast. */
  static Value cast(Value value, String type) {
    switch (type) {
      case "int":
        return each(value, type, Number::intValue);
      case "short":
        return each(value, type, number -> (int) (short) number.intValue());
      case "byte":
        return each(value, type, number -> (int) (byte) number.intValue());
      default:
        return convert(value, type);
    }
  }

  /** Converts every number that {@code value} may be. */
  private static Value each(Value value, String type, Function<Number, Object> conversion) {
    Optional<Number> number = number(value);
    if (number.isPresent()) {
      return new Value.Const(conversion.apply(number.get()), value.origin());
    } else if (value instanceof Choice choice) {
      return Value.choice(
          choice.condition(),
          each(choice.then(), type, conversion),
          each(choice.otherwise(), type, conversion));
    }
    Optional<Number> byDefault = value.byDefault().flatMap(Boxes::number);
    if (byDefault.isEmpty()) {
      return value;
    }
    Value converted = Value.of(conversion.apply(byDefault.get()));
    if (converted.equals(value.byDefault().get())) {
      return value;
    }
    String cast = "(" + type + ")";
    List<Value> operands = List.of(value);
    Optional<Value> result = Optional.of(converted);
    if (value instanceof Value.Symbol symbol) {
      return new Value.Compound(cast, operands, result, symbol.text(), symbol.location());
    }
    return value instanceof Value.Compound compound
        ? new Value.Compound(cast, operands, result, compound.text(), compound.location())
        : value;
  }

  private static Optional<Number> number(Value value) {
    Optional<Character> character = value.constant(Character.class);
    return character.isPresent()
        ? Optional.of((int) character.get())
        : value.constant(Number.class);
  }

  static boolean isPrimitive(String type) {
    switch (type) {
      case "int":
      case "long":
      case "boolean":
      case "double":
      case "float":
      case "short":
      case "byte":
      case "char":
      case "void":
        return true;
      default:
        return false;
    }
  }
}
