package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Methods of {@code java.lang.String} and {@code Character} on constants. */
final class StringMethods {
  /** What a program builds up must not fill the analyzer's memory. */
  private static final int LONGEST = 65_536;

  private static final Pattern WIDE = Pattern.compile("%[^%a-zA-Z]*\\d{4,}");

  private StringMethods() {}

  /** An instance method by {@code name/arguments}, the receiver first; null for any other. */
  static Concrete instance(String key) {
    return switch (key) {
      case "charAt/1" -> StringMethods::charAt;
      case "indexOf/1" -> v -> with(v, (s, x) -> Value.of(s.indexOf(x)));
      case "lastIndexOf/1" -> v -> with(v, (s, x) -> Value.of(s.lastIndexOf(x)));
      case "compareTo/1" -> v -> with(v, (s, x) -> Value.of(s.compareTo(x)));
      case "compareToIgnoreCase/1" -> v -> with(v, (s, x) -> Value.of(s.compareToIgnoreCase(x)));
      case "hashCode/0" -> StringMethods::hash;
      case "repeat/1" -> StringMethods::repeat;
      case "stripLeading/0" -> v -> text(v, s -> Value.of(s.stripLeading()));
      case "stripTrailing/0" -> v -> text(v, s -> Value.of(s.stripTrailing()));
      case "stripIndent/0" -> v -> text(v, s -> Value.of(s.stripIndent()));
      case "intern/0" -> v -> text(v, Value::of);
      default -> null;
    };
  }

  /** A static method by {@code class.name/arguments}; null for any other. */
  static Concrete statics(String key) {
    return switch (key) {
      case "java.lang.Character.getNumericValue/1" ->
          v -> character(v, c -> Value.of(Character.getNumericValue(c)));
      case "java.lang.Character.isDigit/1" ->
          v -> character(v, c -> Value.of(Character.isDigit(c)));
      case "java.lang.Character.isLetter/1" ->
          v -> character(v, c -> Value.of(Character.isLetter(c)));
      case "java.lang.Character.toUpperCase/1" ->
          v -> character(v, c -> Value.of(Character.toUpperCase(c)));
      case "java.lang.Character.toLowerCase/1" ->
          v -> character(v, c -> Value.of(Character.toLowerCase(c)));
      case "java.lang.Character.toString/1" ->
          v -> character(v, c -> Value.of(Character.toString(c)));
      default -> null;
    };
  }

  private static Optional<Value> text(List<Value> values, Function<String, Value> function) {
    return values.get(0).constant(String.class).map(function);
  }

  private static Optional<Value> character(
      List<Value> values, Function<Character, Value> function) {
    return values.get(0).constant(Character.class).map(function);
  }

  /** A method of a string with a string or a character. */
  private static Optional<Value> with(
      List<Value> values, BiFunction<String, String, Value> function) {
    Optional<String> argument =
        values
            .get(1)
            .constant(String.class)
            .or(() -> values.get(1).constant(Character.class).map(String::valueOf));
    return argument.flatMap(x -> text(values, s -> function.apply(s, x)));
  }

  private static Optional<Value> charAt(List<Value> values) {
    Optional<Integer> index = values.get(1).constant(Integer.class);
    return index.flatMap(
        i ->
            values
                .get(0)
                .constant(String.class)
                .filter(s -> i >= 0 && i < s.length())
                .map(s -> Value.of(s.charAt(i))));
  }

  /** The hash codes that the language or the class's documentation specifies. */
  private static Optional<Value> hash(List<Value> values) {
    return values.get(0) instanceof Value.Const constant
        ? Optional.of(Value.of(constant.value().hashCode()))
        : Optional.empty();
  }

  private static Optional<Value> repeat(List<Value> values) {
    Optional<Integer> count = values.get(1).constant(Integer.class);
    return count.flatMap(
        n ->
            values
                .get(0)
                .constant(String.class)
                .filter(s -> n >= 0 && (long) n * s.length() <= LONGEST)
                .map(s -> Value.of(s.repeat(n))));
  }

  /** {@code String.format} and {@code formatted}: the format first, without a locale. */
  static Optional<Value> format(List<Value> values) {
    List<Object> arguments = new ArrayList<>();
    for (Value value : values.subList(1, values.size())) {
      if (!(value instanceof Value.Const constant)) {
        return Optional.empty();
      }
      arguments.add(constant.value());
    }
    Optional<String> format =
        values.get(0).constant(String.class).filter(text -> !WIDE.matcher(text).find());
    try {
      return format.map(text -> Value.of(String.format(Locale.ROOT, text, arguments.toArray())));
    } catch (IllegalFormatException e) {
      return Optional.empty();
    }
  }
}
