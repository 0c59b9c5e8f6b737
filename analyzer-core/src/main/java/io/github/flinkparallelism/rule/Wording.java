package io.github.flinkparallelism.rule;

import java.util.List;

/** Phrases that several rules share. */
final class Wording {
  private static final int MOST_NAMES = 3;

  private Wording() {}

  /** {@code 1 slot}, {@code 5 slots}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code a}, {@code a and b}, {@code a, b, c and 4 more}. */
  static String list(List<String> names) {
    List<String> distinct = names.stream().distinct().toList();
    if (distinct.size() > MOST_NAMES) {
      String shown = String.join(", ", distinct.subList(0, MOST_NAMES));
      return shown + " and " + (distinct.size() - MOST_NAMES) + " more";
    }
    if (distinct.size() < 2) {
      return String.join("", distinct);
    }
    String first = String.join(", ", distinct.subList(0, distinct.size() - 1));
    return first + " and " + distinct.get(distinct.size() - 1);
  }

  /** A full sentence: first letter in upper case, one period at the end. */
  static String sentence(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return trimmed;
    }
    String capital = Character.toUpperCase(trimmed.charAt(0)) + trimmed.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }
}
