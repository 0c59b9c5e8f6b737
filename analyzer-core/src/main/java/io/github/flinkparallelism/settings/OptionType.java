package io.github.flinkparallelism.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What texts Flink takes for values of a type: {@code ConfigurationUtils#convertValue}.
 *
 * @param javaType the simple name of the class that the option is declared with
 * @param constants of an enum, in order
 * @param meaning what a value has to be, for messages
 * @param legal whether a text, without blanks around it, is one
 */
record OptionType(
    String javaType, List<String> constants, String meaning, Predicate<String> legal) {
  private static final Pattern DURATION =
      Pattern.compile(
          "-?\\d+\\s*(d|days?|h|hours?|min|m|minutes?|s|secs?|seconds?|ms|millis?|milliseconds?"
              + "|µs|micros?|microseconds?|ns|nanos?|nanoseconds?)?|[-+]?p[\\dtdhms.+-]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MEMORY =
      Pattern.compile(
          "\\d+\\s*(b|bytes|k|kb|kibibytes|m|mb|mebibytes|g|gb|gibibytes|t|tb|tebibytes)?",
          Pattern.CASE_INSENSITIVE);

  static final OptionType INTEGER =
      of("Integer", "a whole number such as 4", text -> IntegerSetting.parse(text).isPresent());
  static final OptionType LONG = of("Long", "a whole number of milliseconds", OptionType::isLong);
  static final OptionType DOUBLE = of("Double", "a number such as 2.5", OptionType::isDouble);
  static final OptionType BOOLEAN =
      of(
          "Boolean",
          "true or false",
          text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"));
  static final OptionType DURATION_TEXT =
      of("Duration", "a duration such as 30 s", text -> DURATION.matcher(text).matches());
  static final OptionType MEMORY_TEXT =
      of("MemorySize", "an amount of memory such as 64 mb", text -> MEMORY.matcher(text).matches());
  static final OptionType TEXT = of("String", "a text", text -> true);
  static final OptionType MAP =
      of("Map", "entries such as id:4,other:2", text -> text.isEmpty() || text.contains(":"));

  OptionType {
    constants = List.copyOf(constants);
  }

  private static OptionType of(String javaType, String meaning, Predicate<String> legal) {
    return new OptionType(javaType, List.of(), meaning, legal);
  }

  /** One of the constants of an enum of Flink, whatever the case. */
  static OptionType oneOf(String javaType, String... constants) {
    List<String> all = new ArrayList<>(List.of(constants));
    return new OptionType(
        javaType,
        all,
        all.size() == 1 ? all.get(0) : "one of " + String.join(", ", all),
        text ->
            all.stream()
                .anyMatch(
                    each -> each.toUpperCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT))));
  }

  private static boolean isLong(String text) {
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isDouble(String text) {
    try {
      Double.parseDouble(text);
      return true;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
