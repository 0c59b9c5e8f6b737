package io.github.flinkparallelism.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flink's keys that bear on parallelism and slots, and what a misspelt one was meant to be. */
final class KnownKeys {
  private static final List<String> ALL = FlinkOptions.spellings();

  private static final int MOST_EDITS = 3;
  private static final int LETTERS_PER_EDIT = 5;

  private KnownKeys() {}

  /** Whether {@code key} is one of them. */
  static boolean contains(String key) {
    return ALL.contains(key);
  }

  /** The key that {@code key} is a misspelling of; empty for a known key or a far one. */
  static Optional<String> meantBy(String key) {
    if (ALL.contains(key)) {
      return Optional.empty();
    }
    String plain = plain(key);
    Optional<String> best = Optional.empty();
    int fewest = Math.min(MOST_EDITS, plain.length() / LETTERS_PER_EDIT) + 1;
    for (String known : ALL) {
      int edits = EditDistance.between(plain, plain(known), fewest);
      if (edits < fewest) {
        fewest = edits;
        best = Optional.of(known);
      }
    }
    return best;
  }

  /** Hyphens, dots and capitals are what people mix up most; they count nothing. */
  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
  }
}
