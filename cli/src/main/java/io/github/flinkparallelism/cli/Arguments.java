package io.github.flinkparallelism.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user wrote, taken apart.
 *
 * @param values the values of each option that was given; an empty list for one without a value
 * @param words what is not an option
 */
record Arguments(Map<String, List<String>> values, List<String> words) {

  boolean has(String option) {
    return values.containsKey(option);
  }

  /** Every value, in the order in which they were written. */
  List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }

  /** The value that counts when an option is repeated. */
  Optional<String> last(String option) {
    List<String> all = all(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The value as a number of 1 or more. */
  Optional<Integer> positive(String option) {
    Optional<String> text = last(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number > 0) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Reported below together with numbers that are too small.
    }
    throw new UsageError(option + ": \"" + text.get() + "\" is not a positive number");
  }

  /** Values of the form {@code NAME=VALUE}; the last one of a name counts. */
  Map<String, String> assignments(String option) {
    Map<String, String> assignments = new LinkedHashMap<>();
    for (String text : all(option)) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new UsageError(option + ": \"" + text + "\" is not of the form NAME=VALUE");
      }
      String name = text.substring(0, equals);
      // Removed first, because the order of a map is that of the first insertion.
      assignments.remove(name);
      assignments.put(name, text.substring(equals + 1));
    }
    return assignments;
  }

  /** The value, which must be one of a few words. */
  String choice(String option, String usual, List<String> valid) {
    String word = last(option).orElse(usual);
    if (!valid.contains(word)) {
      throw new UsageError(option + ": \"" + word + "\" is none of " + String.join(", ", valid));
    }
    return word;
  }
}
