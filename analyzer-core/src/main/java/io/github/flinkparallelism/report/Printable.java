package io.github.flinkparallelism.report;

import java.util.Locale;
import java.util.Map;

/**
 * Makes text of user files safe to print. Names and source texts may hold anything: an escape
 * sequence would recolour or clear a terminal, a line break would forge a line of the report, and a
 * bidirectional control would show source in another order than it runs. All of these appear as
 * visible escapes instead.
 */
public final class Printable {
  /** What our own sentences use, and how ASCII says it. */
  private static final Map<Integer, String> ASCII =
      Map.ofEntries(
          Map.entry(0x00a0, " "),
          Map.entry(0x00b7, "|"),
          Map.entry(0x00d7, "x"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "-"),
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"),
          Map.entry(0x201c, "\""),
          Map.entry(0x201d, "\""),
          Map.entry(0x2026, "..."),
          Map.entry(0x2190, "<-"),
          Map.entry(0x2192, "->"),
          Map.entry(0x2260, "!="),
          Map.entry(0x2264, "<="),
          Map.entry(0x2265, ">="));

  private Printable() {}

  /** A sentence or a piece of source on one line: line breaks and indentation become a space. */
  public static String text(String raw, boolean unicode) {
    return name(raw.strip().replaceAll("\\s*[\\r\\n\\t]\\s*", " "), unicode);
  }

  /** A name as it is, with everything visible that would not be. */
  public static String name(String raw, boolean unicode) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints().forEach(codePoint -> append(out, codePoint, unicode));
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint, boolean unicode) {
    if (codePoint == '\n') {
      out.append("\\n");
    } else if (codePoint == '\r') {
      out.append("\\r");
    } else if (codePoint == '\t') {
      out.append("\\t");
    } else if (isInvisible(codePoint)) {
      escape(out, codePoint);
    } else if (unicode || codePoint < 0x7f) {
      out.appendCodePoint(codePoint);
    } else if (ASCII.containsKey(codePoint)) {
      out.append(ASCII.get(codePoint));
    } else {
      escape(out, codePoint);
    }
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static void escape(StringBuilder out, int codePoint) {
    for (char unit : Character.toChars(codePoint)) {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
  }
}
