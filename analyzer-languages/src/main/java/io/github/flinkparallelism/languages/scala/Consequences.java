package io.github.flinkparallelism.languages.scala;

/**
 * Consequences on a line of their own that end in {@code else} on that line: to the grammar, which
 * begins an indented block there, {@code else} would be an operator.
 *
 * <pre>{@code
 * if (config.hasPath("p"))
 *   config.getInt("p") else 1
 * }</pre>
 */
final class Consequences {
  private static final String IF = "if";
  private static final String ELSE = "else";

  /** Longer ones are left as they are, so that no file takes long. */
  private static final int LONGEST = 4000;

  private final String text;
  private final StringBuilder shown;

  private Consequences(String text) {
    this.text = text;
    this.shown = new StringBuilder(text);
  }

  /** Spaces in place of the line ends, and the comments, before such consequences. */
  static String joined(String text) {
    if (!text.contains(ELSE)) {
      return text;
    }
    Consequences consequences = new Consequences(text);
    int at = 0;
    while (at < text.length()) {
      int behind = Lexis.behind(text, at);
      if (behind == at && consequences.isWord(IF, at)) {
        consequences.join(at + IF.length());
      }
      at = Math.max(behind, at + 1);
    }
    return consequences.shown.toString();
  }

  private void join(int behindIf) {
    int open = space(behindIf);
    if (open >= text.length() || text.charAt(open) != '(') {
      return;
    }
    int condition = behindGroup(open);
    int begin = code(condition);
    if (begin >= text.length()) {
      return;
    }
    boolean ownLine = text.substring(condition, begin).indexOf('\n') >= 0;
    if (ownLine && endsInElse(begin)) {
      for (int i = condition; i < begin; i++) {
        shown.setCharAt(i, ' ');
      }
    }
  }

  /** Whether {@code else} comes before the line's end, what is in brackets and braces aside. */
  private boolean endsInElse(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n') {
      int behind = Lexis.behind(text, at);
      if (behind > at) {
        // The line ends behind a comment of its end.
        at = text.startsWith("//", at) ? text.length() : behind;
      } else if (at > from && isWord(ELSE, at)) {
        return true;
      } else if ("([{".indexOf(text.charAt(at)) >= 0) {
        at = behindGroup(at);
      } else if (")]}".indexOf(text.charAt(at)) >= 0) {
        return false;
      } else {
        at++;
      }
    }
    return false;
  }

  /** The index behind the bracket that closes the one at {@code open}, else that of the end. */
  private int behindGroup(int open) {
    int depth = 0;
    int at = open;
    int end = Math.min(text.length(), open + LONGEST);
    while (at < end) {
      int behind = Lexis.behind(text, at);
      if (behind > at) {
        at = behind;
        continue;
      }
      if ("([{".indexOf(text.charAt(at)) >= 0) {
        depth++;
      } else if (")]}".indexOf(text.charAt(at)) >= 0) {
        depth--;
      }
      at++;
      if (depth <= 0) {
        return at;
      }
    }
    return text.length();
  }

  /** The next index of code, behind spaces, line ends and comments. */
  private int code(int from) {
    int at = from;
    while (at < text.length()) {
      boolean comment = text.startsWith("//", at) || text.startsWith("/*", at);
      if (!comment && !Character.isWhitespace(text.charAt(at))) {
        return at;
      }
      at = comment ? Lexis.behind(text, at) : at + 1;
    }
    return at;
  }

  private int space(int from) {
    int at = from;
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean isWord(String word, int at) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (at == 0 || !isPart(text.charAt(at - 1)))
        && (end >= text.length() || !isPart(text.charAt(end)));
  }

  private static boolean isPart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '`';
  }
}
