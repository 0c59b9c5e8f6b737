package io.github.flinkparallelism.languages.scala;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types by cases and types of polymorphic functions, which the grammar does not know: it is shown
 * what is matched, or no type in particular. No value depends on them.
 */
final class MatchTypes {
  private static final String DECLARED = "\\btype\\s+\\w+\\s*(?:\\[[^=\\n]*\\])?[^=\\n{}]*=\\s*";
  private static final Pattern CASES =
      Pattern.compile("(\\btype\\s+\\w+[^={}\\n;]*=\\s*[^={}\\n;]+?)\\smatch\\b\\s*");
  private static final Pattern POLYMORPHIC =
      Pattern.compile("(" + DECLARED + ")(\\[[^\\n=]+\\]\\s*=>(?!>)[^\\n;}]*)");

  private MatchTypes() {}

  /** The text without them; every character stays at its place. */
  static String simplified(String text) {
    StringBuilder shown = new StringBuilder(text);
    Matcher cases = CASES.matcher(text);
    while (cases.find()) {
      int end =
          text.startsWith("{", cases.end()) ? closed(text, cases.end()) : indented(text, cases);
      blank(shown, cases.end(1), end);
    }
    Matcher function = POLYMORPHIC.matcher(text);
    while (function.find()) {
      blank(shown, function.start(2), function.end(2));
      shown.replace(function.start(2), function.start(2) + 3, "Any");
    }
    return shown.toString();
  }

  private static int closed(String text, int from) {
    int depth = 0;
    int at = from;
    do {
      int behind = Lexis.behind(text, at);
      if (behind == at) {
        depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
        behind++;
      }
      at = behind;
    } while (depth > 0 && at < text.length());
    return at;
  }

  /** The end of the lines that stand deeper than the one with the word. */
  private static int indented(String text, Matcher cases) {
    int own = indentation(text, text.lastIndexOf('\n', cases.start(1)) + 1);
    int end = Lexis.after(text, "\n", cases.end(1) + 1) - 1;
    for (int line = end + 1; line < text.length(); line = end + 1) {
      int next = Lexis.after(text, "\n", line);
      boolean empty = text.substring(line, next).isBlank();
      if (!empty && indentation(text, line) <= own) {
        break;
      }
      end = Math.max(line, next - 1);
    }
    return Math.min(end, text.length());
  }

  private static int indentation(String text, int line) {
    int at = line;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - line;
  }

  private static void blank(StringBuilder shown, int from, int to) {
    for (int i = from; i < to; i++) {
      if (shown.charAt(i) != '\n' && shown.charAt(i) != '\r') {
        shown.setCharAt(i, ' ');
      }
    }
  }
}
