package io.github.flinkparallelism.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant. */
final class Similar {
  private static final int MAX_SHOWN = 3;

  private Similar() {}

  /** The nearest of {@code names}, by their simple names. */
  static List<String> to(String wanted, Collection<String> names) {
    String simple = simple(wanted);
    List<String> near = new ArrayList<>();
    for (String name : names) {
      int distance = distance(simple, simple(name));
      if (distance <= Math.max(2, simple.length() / 3) || simple(name).contains(simple)) {
        near.add(name);
      }
    }
    near.sort(
        Comparator.<String>comparingInt(name -> distance(simple, simple(name)))
            .thenComparing(Comparator.naturalOrder()));
    return near.subList(0, Math.min(MAX_SHOWN, near.size()));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
