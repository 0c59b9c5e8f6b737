package io.github.flinkparallelism.report.console;

import java.util.stream.IntStream;

/** How many characters must be inserted, deleted or replaced to turn one word into another. */
final class EditDistance {
  /** Nobody misspells the second half of a long name only. */
  private static final int COMPARED = 64;

  private EditDistance() {}

  static int between(String one, String other) {
    String a = one.substring(0, Math.min(one.length(), COMPARED));
    String b = other.substring(0, Math.min(other.length(), COMPARED));
    int[] previous = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()] + Math.abs(one.length() - a.length() - other.length() + b.length());
  }
}
