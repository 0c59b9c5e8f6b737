package io.github.flinkparallelism.deployment.command;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options that a command of Flink knows.
 *
 * @param valued short names of those that have a value
 * @param flags short names of the others
 * @param longNames short names by long ones
 * @param lenient whether any other word that looks like an option is taken for a flag, where not
 *     all of them are listed
 */
record OptionTable(
    Set<String> valued, Set<String> flags, Map<String, String> longNames, boolean lenient) {
  private static final Set<String> PROPERTIES = Set.of("D", "yD");

  OptionTable {
    valued = Set.copyOf(valued);
    flags = Set.copyOf(flags);
    longNames = Map.copyOf(longNames);
  }

  /** One that lists only what counts. */
  static OptionTable some(Set<String> valued, Map<String, String> longNames) {
    return new OptionTable(valued, Set.of(), longNames, true);
  }

  boolean isShort(String name) {
    return valued.contains(name) || flags.contains(name);
  }

  /** {@code D} and {@code Dkey}; of names with two letters only the name itself. */
  boolean isProperty(String name) {
    return valued.contains("D") && name.startsWith("D")
        || PROPERTIES.contains(name) && valued.contains(name);
  }

  /** {@code -a}, whose values are all words up to the next option. */
  boolean isEndless(String name) {
    return !lenient && name.equals("a");
  }

  /** Short names of the options whose long name is or begins with {@code name}. */
  List<String> byLong(String name) {
    if (longNames.containsKey(name)) {
      return List.of(longNames.get(name));
    }
    return longNames.keySet().stream()
        .filter(each -> !name.isEmpty() && each.startsWith(name))
        .sorted()
        .map(longNames::get)
        .toList();
  }

  /** Whether a word is an option or ends them, so that it is no value; a negative number is one. */
  boolean isOption(String word) {
    if (word.equals("--")) {
      return true;
    }
    if (!word.startsWith("-") || word.length() == 1 || isNumber(word)) {
      return false;
    }
    int equals = word.indexOf('=');
    String name = (equals < 0 ? word : word.substring(0, equals)).replaceFirst("^--?", "");
    boolean isShort =
        !word.startsWith("--")
            && !name.isEmpty()
            && (isShort(name) || isShort(name.substring(0, 1)));
    return isShort || !byLong(name).isEmpty();
  }

  private static boolean isNumber(String word) {
    try {
      Double.parseDouble(word);
      return true;
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
