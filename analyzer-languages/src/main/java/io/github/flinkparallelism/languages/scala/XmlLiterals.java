package io.github.flinkparallelism.languages.scala;

/** XML in an expression, which the grammar does not know: it is shown a name of that length. */
final class XmlLiterals {
  /** Where a literal may begin, by the character before it. */
  private static final String BEFORE = " \t\r\n({";

  /** No name of a program has that many of them. */
  private static final char LETTER = 'x';

  private final String text;
  private int at;

  private XmlLiterals(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The text with names in place of the literals; every character stays at its place. */
  static String asNames(String text) {
    if (!text.contains("</") && !text.contains("/>")) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      int behind = Lexis.behind(text, at);
      if (behind > at) {
        at = behind;
        continue;
      }
      XmlLiterals literal = new XmlLiterals(text, at);
      int end = begins(text, at) ? literal.elements() : at;
      if (end == at && literal.at >= text.length()) {
        // Nothing closes it, nor what may begin behind it.
        break;
      }
      for (int i = at; i < end; i++) {
        shown.setCharAt(i, LETTER);
      }
      at = Math.max(end, at + 1);
    }
    return shown.toString();
  }

  /** Whether a name of the tree is such a literal, by its text. */
  static boolean isOne(String name) {
    return name.startsWith("<") && name.endsWith(">");
  }

  private static boolean begins(String text, int at) {
    return isTag(text, at)
        && at > 0
        && BEFORE.indexOf(text.charAt(at - 1)) >= 0
        && !isPattern(text, at);
  }

  private static boolean isPattern(String text, int at) {
    int before = at;
    while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    return text.startsWith("case", before - 4);
  }

  private static boolean isTag(String text, int at) {
    return text.startsWith("<", at)
        && at + 1 < text.length()
        && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '_');
  }

  /** The end of elements in a row; where it begins if there is none. */
  private int elements() {
    int end = at;
    while (isTag(text, at) && element()) {
      end = at;
    }
    return end;
  }

  /** Reads an element; false where the text is no XML. */
  private boolean element() {
    int from = at + 1;
    at = from;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(charAt()) || ":.-".indexOf(charAt()) >= 0)) {
      at++;
    }
    String name = text.substring(from, at);
    return attributes() && (text.startsWith("/>", at - 2) || content("</" + name));
  }

  private char charAt() {
    return text.charAt(at);
  }

  /** Reads up to the end of a tag. */
  private boolean attributes() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        return true;
      } else if (c == '"' || c == '\'') {
        at = Lexis.after(text, String.valueOf(c), at + 1);
      } else if (c == '{') {
        code();
      } else if (c == '<') {
        return false;
      } else {
        at++;
      }
    }
    return false;
  }

  private boolean content(String endTag) {
    while (at < text.length()) {
      if (text.startsWith(endTag, at)) {
        at = Lexis.after(text, ">", at);
        return true;
      } else if (text.startsWith("<!--", at)) {
        at = Lexis.after(text, "-->", at);
      } else if (text.startsWith("<![CDATA[", at)) {
        at = Lexis.after(text, "]]>", at);
      } else if (isTag(text, at)) {
        if (!element()) {
          return false;
        }
      } else if (text.startsWith("{{", at)) {
        at += 2;
      } else if (text.charAt(at) == '{') {
        code();
      } else {
        at++;
      }
    }
    return false;
  }

  /** Reads code in braces. */
  private void code() {
    int depth = 0;
    do {
      int behind = Lexis.behind(text, at);
      if (behind > at) {
        at = behind;
        continue;
      }
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      at++;
    } while (depth > 0 && at < text.length());
  }
}
