package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code scopt.Read}: what a program argument is as a value of a type. */
record ScoptRead(Invocation call, Runtime runtime) {
  private static final String SEPARATOR = ",";

  /** The value that a text is; empty where it is none of the type. */
  Optional<Value> value(ScoptType type, String text) {
    try {
      switch (type.shape()) {
        case "String":
          return Optional.of(Value.of(text));
        case "Int":
        case "Short":
          return Optional.of(Value.of(Integer.parseInt(digits(text), radix(text))));
        case "Long":
          return Optional.of(Value.of(Long.parseLong(digits(text), radix(text))));
        case "Double":
          return Optional.of(Value.of(Double.parseDouble(text)));
        case "Boolean":
          return truth(text.toLowerCase(Locale.ROOT));
        case "Char":
          return text.length() == 1 ? Optional.of(Value.of(text.charAt(0))) : Optional.empty();
        case "File":
        case "URI":
          return Optional.of(new OpenFile(Value.of(text), false));
        case "Option/1":
          return text.isEmpty()
              ? Optional.of(new Value.Opt(new Value.Null()))
              : value(type.arguments().get(0), text).map(Value.Opt::new);
        case "Seq/1":
          return sequence(type.arguments().get(0), text);
        case "Map/2":
          return map(type.arguments(), text);
        case ScoptType.PAIR + "/2":
          return pair(type.arguments(), text);
        default:
          return Optional.of(unknown(type));
      }
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static int radix(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("0x") ? 16 : 10;
  }

  private static String digits(String text) {
    return radix(text) == 16 ? text.substring(2) : text;
  }

  private static Optional<Value> truth(String text) {
    if (List.of("true", "yes", "1").contains(text)) {
      return Optional.of(Value.TRUE);
    }
    return List.of("false", "no", "0").contains(text) ? Optional.of(Value.FALSE) : Optional.empty();
  }

  private Optional<Value> sequence(ScoptType element, String text) {
    return parts(text, part -> value(element, part))
        .map(values -> Heap.list("java.util.List", values, false, runtime));
  }

  /** {@code k1=v1,k2=v2}. */
  private Optional<Value> map(List<ScoptType> types, String text) {
    Optional<List<Value>> pairs = parts(text, part -> pair(types, part));
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    boolean open = false;
    for (Value pair : pairs.get()) {
      List<Value> both = Heap.elements((Value.ListRef) pair, runtime).values();
      open |= both.get(0) instanceof Value.Undecided;
      entries.put(both.get(0), both.get(1));
    }
    return Optional.of(
        open
            ? unknown(new ScoptType("Map", types))
            : Heap.map("java.util.Map", entries, false, runtime));
  }

  private Optional<Value> pair(List<ScoptType> types, String text) {
    int equal = text.indexOf('=');
    if (equal < 0) {
      return Optional.empty();
    }
    Optional<Value> left = value(types.get(0), text.substring(0, equal));
    Optional<Value> right = value(types.get(1), text.substring(equal + 1));
    return left.flatMap(l -> right.map(r -> Heap.list("array", List.of(l, r), false, runtime)));
  }

  /** Java splits, so that there is nothing behind the last part. */
  private static Optional<List<Value>> parts(
      String text, Function<String, Optional<Value>> reading) {
    List<Value> values = new ArrayList<>();
    for (String part : text.split(SEPARATOR)) {
      Optional<Value> value = reading.apply(part);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  /** What a type is read as that has a {@code Read} in source or of another library. */
  private Value unknown(ScoptType type) {
    String name = type.name().isEmpty() ? "this type" : type.name();
    return unknown("what scopt reads as " + name + " is not known");
  }

  private Value unknown(String reason) {
    return runtime.unknown(reason, call.text(), call.location());
  }

  /**
   * What an option has that may be given.
   *
   * @param label of the option
   * @param byDefault what there is without it
   */
  Value input(ScoptType type, String label, Optional<Value> byDefault) {
    switch (type.shape()) {
      case "Int":
      case "Long":
      case "Double":
      case "Boolean":
        return symbol(TextConversion.kind(type.name().toLowerCase(Locale.ROOT)), label, byDefault);
      case "String":
        return symbol("String", label, byDefault);
      case "File":
      case "URI":
        return new OpenFile(symbol("String", label, Optional.empty()), false);
      case "Option/1":
        return new Value.Opt(input(type.arguments().get(0), label, Optional.empty()));
      case "Seq/1":
      case "Map/2":
      case ScoptType.PAIR + "/2":
        return unknown(label + " is not known");
      default:
        return unknown(type);
    }
  }

  private Value symbol(String type, String label, Optional<Value> byDefault) {
    return new Value.Symbol(label, type, byDefault, call.text(), call.location());
  }
}
