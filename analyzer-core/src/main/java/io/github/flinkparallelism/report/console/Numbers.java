package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Quantities and operator ids as text. */
public final class Numbers {
  /** Longer lists of ids tell nobody anything. */
  private static final int MAX_GROUPS = 12;

  private Numbers() {}

  /** {@code 8}, {@code 16?} for an assumed default, {@code 4..16}, {@code ?} for unknown. */
  public static String of(Quantity quantity) {
    return switch (quantity.certainty()) {
      case EXACT -> number(quantity.value());
      case DEFAULT -> number(quantity.value()) + "?";
      case RANGE -> number(quantity.min()) + ".." + number(quantity.max());
      case UNKNOWN -> "?";
    };
  }

  private static String number(Optional<Integer> value) {
    return value.map(String::valueOf).orElse("?");
  }

  /** The same for a column of numbers: without a mark, a space keeps the digits aligned. */
  static String aligned(Quantity quantity, boolean anyMarked) {
    String text = of(quantity);
    return anyMarked && !isMarked(quantity) ? text + " " : text;
  }

  static boolean isMarked(Quantity quantity) {
    return quantity.certainty() == Certainty.DEFAULT || quantity.certainty() == Certainty.UNKNOWN;
  }

  static Tone tone(Quantity quantity, Tone certain) {
    return quantity.certainty() == Certainty.EXACT ? certain : Tone.WARNING;
  }

  /** The greatest value that it can have, where one is known. */
  static Optional<Integer> upper(Quantity quantity) {
    return quantity.value().or(quantity::max);
  }

  /** {@code 1 2 5-9}. */
  static String ids(List<Integer> ids) {
    List<String> groups = new ArrayList<>();
    int i = 0;
    while (i < ids.size() && groups.size() < MAX_GROUPS) {
      int end = i;
      while (end + 1 < ids.size() && ids.get(end + 1) == ids.get(end) + 1) {
        end++;
      }
      if (end - i >= 2) {
        groups.add(ids.get(i) + "-" + ids.get(end));
      } else {
        ids.subList(i, end + 1).forEach(id -> groups.add(String.valueOf(id)));
      }
      i = end + 1;
    }
    int left = ids.size() - i;
    return String.join(" ", groups) + (left > 0 ? " and " + left + " more" : "");
  }
}
