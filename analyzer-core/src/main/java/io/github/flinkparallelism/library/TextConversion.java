package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What frameworks make of a text for a field of some type. */
public final class TextConversion {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.util.ArrayList",
          "List",
          "Set",
          "Collection");

  private TextConversion() {}

  /** True for truth values. */
  public static boolean isBoolean(String type) {
    return kind(type).equals("boolean");
  }

  /** True for lists and sets. */
  public static boolean isCollection(String type) {
    return COLLECTIONS.contains(type);
  }

  /** The primitive type or {@code String} that values of {@code type} are written as. */
  public static String kind(String type) {
    switch (type) {
      case "int":
      case "short":
      case "byte":
      case "java.lang.Integer":
      case "java.lang.Short":
      case "java.lang.Byte":
        return "int";
      case "long":
      case "java.lang.Long":
        return "long";
      case "boolean":
      case "java.lang.Boolean":
        return "boolean";
      case "double":
      case "float":
      case "java.lang.Double":
      case "java.lang.Float":
        return "double";
      default:
        return "String";
    }
  }

  /** The initial value of a field without an initial value. */
  public static Value zero(String type) {
    switch (type) {
      case "int":
      case "short":
      case "byte":
        return Value.of(0);
      case "long":
        return Value.of(0L);
      case "boolean":
        return Value.FALSE;
      case "double":
      case "float":
        return Value.of(0.0);
      default:
        return new Value.Null();
    }
  }

  /** The value of type {@code type} that {@code text} says. */
  public static Value convert(Value text, String type, Invocation call, Runtime runtime) {
    return runtime.lift(
        "as " + kind(type),
        List.of(text),
        call.text(),
        call.location(),
        values -> convert(values, type, runtime));
  }

  private static Optional<Value> convert(List<Value> values, String type, Runtime runtime) {
    switch (kind(type)) {
      case "int":
        return PureModel.parseInt(values);
      case "long":
        return PureModel.parseLong(values);
      case "double":
        return PureModel.parseDouble(values);
      case "boolean":
        return values.get(0).constant(Boolean.class).isPresent()
            ? Optional.of(values.get(0))
            : values.get(0).constant(String.class).map(t -> Value.of(Boolean.parseBoolean(t)));
      default:
        Optional<Value> constant =
            values
                .get(0)
                .constant(String.class)
                .flatMap(name -> runtime.reflection().enumConstant(type, name, true));
        return constant.isPresent() ? constant : Optional.of(values.get(0));
    }
  }
}
