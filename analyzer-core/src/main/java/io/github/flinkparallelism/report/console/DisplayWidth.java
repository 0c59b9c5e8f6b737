package io.github.flinkparallelism.report.console;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many columns of a terminal a text takes, and how to shorten it to fewer. */
final class DisplayWidth {
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    boolean fullWidthPunctuation = codePoint >= 0x3000 && codePoint <= 0x303f;
    boolean fullWidthForm = codePoint >= 0xff01 && codePoint <= 0xff60;
    boolean pictograph = codePoint >= 0x1f300 && codePoint <= 0x1faff;
    return fullWidthPunctuation
        || fullWidthForm
        || pictograph
        || WIDE.contains(UnicodeScript.of(codePoint));
  }

  /** Keeps both ends: names that differ mostly differ there. */
  static String cutMiddle(String text, int width, String ellipsis) {
    if (of(text) <= width) {
      return text;
    }
    int room = width - of(ellipsis);
    if (room < 2) {
      return head(text, width);
    }
    int tail = room / 2;
    return head(text, room - tail) + ellipsis + tail(text, tail);
  }

  /** Keeps the beginning. */
  static String cutEnd(String text, int width, String ellipsis) {
    if (of(text) <= width) {
      return text;
    }
    int room = width - of(ellipsis);
    return room < 1 ? head(text, width) : head(text, room).stripTrailing() + ellipsis;
  }

  /** The longest beginning that fits; at least one character, so that loops come to an end. */
  static String head(String text, int width) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += of(codePoint);
      if (used > width && end > 0) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }

  private static String tail(String text, int width) {
    int used = 0;
    int start = text.length();
    while (start > 0) {
      int codePoint = text.codePointBefore(start);
      used += of(codePoint);
      if (used > width) {
        break;
      }
      start -= Character.charCount(codePoint);
    }
    return text.substring(start);
  }
}
