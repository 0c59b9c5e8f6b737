package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Methods without effect: strings, boxed numbers, {@code Math}, enum constants. */
public final class PureModel implements ApiModel {
  @Override
  public Optional<Value> staticField(String type, String name) {
    switch (type + "." + name) {
      case "java.lang.Integer.MAX_VALUE":
        return Optional.of(Value.of(Integer.MAX_VALUE));
      case "java.lang.Integer.MIN_VALUE":
        return Optional.of(Value.of(Integer.MIN_VALUE));
      case "java.lang.Boolean.TRUE":
        return Optional.of(Value.TRUE);
      case "java.lang.Boolean.FALSE":
        return Optional.of(Value.FALSE);
      default:
        return Optional.empty();
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    String key = call.method() + "/" + call.args().size();
    if (call.receiver().isEmpty()) {
      return staticCall(call, key, runtime);
    }
    Concrete concrete = instance(key);
    if (concrete == null || !isPlain(runtime, call.self())) {
      return Optional.empty();
    }
    List<Value> operands = new ArrayList<>(List.of(call.self()));
    operands.addAll(key.startsWith("formatted/") ? texts(call, runtime) : call.args());
    return Optional.of(
        runtime.lift("." + call.method(), operands, call.text(), call.location(), concrete::apply));
  }

  private static List<Value> texts(Invocation call, Runtime runtime) {
    return call.args().stream().map(arg -> runtime.stringOf(arg, call.location())).toList();
  }

  private static Concrete instance(String key) {
    return key.startsWith("formatted/") ? StringMethods::format : ofPlain(key);
  }

  /** Instance methods of strings and boxes by {@code name/arguments}; the receiver comes first. */
  private static Concrete ofPlain(String key) {
    return switch (key) {
      case "equals/1" -> v -> Optional.of(Value.of(v.get(0).equals(v.get(1))));
      case "equalsIgnoreCase/1" -> v -> text2(v, (a, b) -> Value.of(a.equalsIgnoreCase(b)));
      case "toUpperCase/0" -> v -> text(v, s -> Value.of(s.toUpperCase(Locale.ROOT)));
      case "toLowerCase/0" -> v -> text(v, s -> Value.of(s.toLowerCase(Locale.ROOT)));
      case "toUpperCase/1" -> v -> text(v, s -> Value.of(s.toUpperCase(Locale.ROOT)));
      case "toLowerCase/1" -> v -> text(v, s -> Value.of(s.toLowerCase(Locale.ROOT)));
      case "trim/0" -> v -> text(v, s -> Value.of(s.trim()));
      case "strip/0" -> v -> text(v, s -> Value.of(s.strip()));
      case "isEmpty/0" -> v -> text(v, s -> Value.of(s.isEmpty()));
      case "isBlank/0" -> v -> text(v, s -> Value.of(s.isBlank()));
      case "length/0" -> v -> text(v, s -> Value.of(s.length()));
      case "startsWith/1" -> v -> text2(v, (a, b) -> Value.of(a.startsWith(b)));
      case "endsWith/1" -> v -> text2(v, (a, b) -> Value.of(a.endsWith(b)));
      case "contains/1" -> v -> text2(v, (a, b) -> Value.of(a.contains(b)));
      case "concat/1" -> v -> text2(v, (a, b) -> Value.of(a + b));
      case "toString/0" -> v -> asText(v.get(0));
      case "name/0" -> v -> asText(v.get(0));
      case "intValue/0" -> v -> number(v, n -> Value.of(n.intValue()));
      case "longValue/0" -> v -> number(v, n -> Value.of(n.longValue()));
      case "doubleValue/0" -> v -> number(v, n -> Value.of(n.doubleValue()));
      case "booleanValue/0" -> v -> Optional.of(v.get(0));
      case "replace/2" -> PureModel::replace;
      case "substring/1" -> PureModel::substring;
      case "substring/2" -> PureModel::substring;
      default -> StringMethods.instance(key);
    };
  }

  private static Concrete staticMethod(String name) {
    return name.startsWith("java.lang.String.format/") ? StringMethods::format : ofClass(name);
  }

  /** Static methods by {@code class.name/arguments}. */
  private static Concrete ofClass(String key) {
    return switch (key) {
      case "java.lang.Integer.parseInt/1" -> PureModel::parseInt;
      case "java.lang.Integer.valueOf/1" -> PureModel::parseInt;
      case "java.lang.Long.parseLong/1" -> PureModel::parseLong;
      case "java.lang.Long.valueOf/1" -> PureModel::parseLong;
      case "java.lang.Double.parseDouble/1" -> PureModel::parseDouble;
      case "java.lang.Boolean.parseBoolean/1" -> PureModel::parseBoolean;
      case "java.lang.Boolean.valueOf/1" -> PureModel::parseBoolean;
      case "java.lang.String.valueOf/1" -> v -> asText(v.get(0));
      case "java.lang.Integer.toString/1" -> v -> asText(v.get(0));
      case "java.lang.Math.max/2" -> v -> MathFunctions.binary(v, Math::max, Math::max);
      case "java.lang.Math.min/2" -> v -> MathFunctions.binary(v, Math::min, Math::min);
      case "java.lang.Integer.max/2" -> v -> MathFunctions.binary(v, Math::max, Math::max);
      case "java.lang.Integer.min/2" -> v -> MathFunctions.binary(v, Math::min, Math::min);
      case "java.lang.Math.abs/1" -> MathFunctions::abs;
      case "java.lang.Math.ceil/1" -> v -> MathFunctions.rounded(v, Math::ceil);
      case "java.lang.Math.floor/1" -> v -> MathFunctions.rounded(v, Math::floor);
      case "java.lang.Math.sqrt/1" -> v -> MathFunctions.rounded(v, Math::sqrt);
      case "java.lang.Math.pow/2" -> MathFunctions::power;
      case "java.lang.Math.floorDiv/2" -> v -> MathFunctions.divided(v, Math::floorDiv);
      case "java.lang.Math.floorMod/2" -> v -> MathFunctions.divided(v, Math::floorMod);
      case "java.lang.Math.round/1" -> MathFunctions::round;
      case "java.lang.Math.toIntExact/1" -> v -> number(v, n -> Value.of(n.intValue()));
      default -> other(key);
    };
  }

  private static Concrete other(String key) {
    Concrete ofText = StringMethods.statics(key);
    return ofText == null ? NumberMethods.statics(key) : ofText;
  }

  private static boolean isPlain(Runtime runtime, Value self) {
    if (self instanceof Value.Const
        || self instanceof Value.EnumRef
        || self instanceof Value.Symbol
        || self instanceof Value.Compound) {
      return true;
    }
    return self instanceof Value.Unknown
        && runtime.typeOf(self).filter("java.lang.String"::equals).isPresent();
  }

  private static Optional<Value> staticCall(Invocation call, String key, Runtime runtime) {
    Concrete concrete = staticMethod(call.type() + "." + key);
    if (concrete != null) {
      if (key.startsWith("parse") && key.endsWith("/1") && isHopeless(call, concrete, runtime)) {
        runtime.raise("NumberFormatException");
        return Optional.of(Value.VOID);
      }
      return Optional.of(
          runtime.lift(
              call.type() + "." + call.method(),
              call.type().equals("java.lang.String") ? texts(call, runtime) : call.args(),
              call.text(),
              call.location(),
              concrete::apply));
    }
    boolean enumConstant =
        key.equals("valueOf/1") && call.type().contains(".") && !call.type().startsWith("java.");
    if (enumConstant) {
      return Optional.of(
          runtime.lift(
              call.type() + ".valueOf",
              call.args(),
              call.text(),
              call.location(),
              v -> v.get(0).constant(String.class).map(n -> new Value.EnumRef(call.type(), n))));
    }
    return Optional.empty();
  }

  private static boolean isHopeless(Invocation call, Concrete concrete, Runtime runtime) {
    Value arg = runtime.settle(call.args().get(0));
    return arg.constant(String.class).isPresent() && concrete.apply(List.of(arg)).isEmpty();
  }

  private interface OnText {
    Value apply(String text);
  }

  private interface OnTexts {
    Value apply(String left, String right);
  }

  private interface OnNumber {
    Value apply(Number number);
  }

  private static Optional<Value> text(List<Value> values, OnText function) {
    return values.get(0).constant(String.class).map(function::apply);
  }

  private static Optional<Value> text2(List<Value> values, OnTexts function) {
    Optional<String> left = values.get(0).constant(String.class);
    Optional<String> right = values.get(1).constant(String.class);
    return left.isPresent() && right.isPresent()
        ? Optional.of(function.apply(left.get(), right.get()))
        : Optional.empty();
  }

  private static Optional<Value> number(List<Value> values, OnNumber function) {
    return values.get(0).constant(Number.class).map(function::apply);
  }

  private static Optional<Value> asText(Value value) {
    if (value instanceof Value.Const constant) {
      return Optional.of(Value.of(String.valueOf(constant.value())));
    }
    return value instanceof Value.EnumRef constant
        ? Optional.of(Value.of(constant.name()))
        : Optional.empty();
  }

  private static Optional<Value> replace(List<Value> values) {
    Optional<String> from = asText(values.get(1)).flatMap(v -> v.constant(String.class));
    Optional<String> to = asText(values.get(2)).flatMap(v -> v.constant(String.class));
    return from.isPresent() && to.isPresent()
        ? text(values, s -> Value.of(s.replace(from.get(), to.get())))
        : Optional.empty();
  }

  private static Optional<Value> substring(List<Value> values) {
    Optional<Integer> begin = values.get(1).constant(Integer.class);
    Optional<Integer> end =
        values.size() > 2 ? values.get(2).constant(Integer.class) : Optional.empty();
    if (begin.isEmpty() || values.size() > 2 && end.isEmpty()) {
      return Optional.empty();
    }
    return values
        .get(0)
        .constant(String.class)
        .filter(s -> begin.get() >= 0 && begin.get() <= end.orElse(s.length()))
        .filter(s -> end.orElse(s.length()) <= s.length())
        .map(s -> Value.of(s.substring(begin.get(), end.orElse(s.length()))));
  }

  static Optional<Value> parseInt(List<Value> values) {
    Value value = values.get(0);
    if (value.constant(Integer.class).isPresent()) {
      return Optional.of(value);
    }
    return value
        .constant(String.class)
        .filter(text -> text.matches("[+-]?\\d{1,9}|[+-]?1\\d{9}"))
        .map(text -> Value.of(Integer.parseInt(text)));
  }

  static Optional<Value> parseLong(List<Value> values) {
    Value value = values.get(0);
    if (value.constant(Number.class).isPresent()) {
      return value.constant(Number.class).map(n -> Value.of(n.longValue()));
    }
    return value
        .constant(String.class)
        .filter(text -> text.matches("[+-]?\\d{1,18}"))
        .map(text -> Value.of(Long.parseLong(text)));
  }

  static Optional<Value> parseDouble(List<Value> values) {
    return values
        .get(0)
        .constant(String.class)
        .filter(text -> text.matches("[+-]?\\d{1,15}(\\.\\d{0,15})?"))
        .map(text -> Value.of(Double.parseDouble(text)));
  }

  private static Optional<Value> parseBoolean(List<Value> values) {
    Value value = values.get(0);
    if (value.constant(Boolean.class).isPresent()) {
      return Optional.of(value);
    }
    return value.isNull()
        ? Optional.of(Value.FALSE)
        : value.constant(String.class).map(text -> Value.of(Boolean.parseBoolean(text)));
  }
}
