package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.value.Value;
import java.util.Optional;

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

  /** Java's assignment conversion of constants: an int in a long or double variable. */
  static Value convert(Value value, String type) {
    Optional<Number> number = value.constant(Number.class);
    if (number.isEmpty()) {
      return value;
    }
    switch (type) {
      case "long":
      case "Long":
        return Value.of(number.get().longValue());
      case "double":
      case "Double":
      case "float":
      case "Float":
        return Value.of(number.get().doubleValue());
      default:
        return value;
    }
  }

  /** Java's cast of constants. */
  static Value cast(Value value, String type) {
    Optional<Number> number = value.constant(Number.class);
    if (number.isEmpty()) {
      return value;
    }
    switch (type) {
      case "int":
      case "short":
      case "byte":
        return Value.of(number.get().intValue());
      default:
        return convert(value, type);
    }
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
