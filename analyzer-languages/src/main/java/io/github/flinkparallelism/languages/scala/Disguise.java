package io.github.flinkparallelism.languages.scala;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Shows the grammar something that it knows in place of what it does not, of the same length. */
final class Disguise {
  /** {@code $"id"} and {@code $("id")} of the Table API. */
  private static final Pattern COLUMN = Pattern.compile("(?<=[\\s(,=!&|{])\\$(?=\"|\\(\")");

  /** {@code given x: T with {...}}, of which the grammar knows the form without braces only. */
  private static final Pattern GIVEN =
      Pattern.compile("(?<=\\bgiven\\s[^={}]{1,200}\\s)with(?=\\s*\\{)");

  private static final String QUOTES = "\"\"\"";

  private final String text;
  private final StringBuilder shown;
  private final Deque<Character> open = new ArrayDeque<>();

  private Disguise(String text) {
    this.text = text;
    this.shown = new StringBuilder(text);
  }

  /** A letter in place of the name {@code $}. */
  static String ofColumns(String text) {
    return COLUMN.matcher(text).replaceAll("c");
  }

  /**
   * Spaces in place of the line ends, and the comments before them, in parentheses and behind
   * opening braces; an instance of a class in place of a given with braces.
   */
  static String ofLineEnds(String original) {
    String text = GIVEN.matcher(original).replaceAll("=new");
    Disguise disguise = new Disguise(text);
    int at = 0;
    while (at < text.length()) {
      at = disguise.next(at);
    }
    return disguise.shown.toString();
  }

  private int next(int at) {
    if (text.startsWith(QUOTES, at)) {
      return after(QUOTES, at + QUOTES.length());
    } else if (text.startsWith("/*", at)) {
      int end = after("*/", at + 2);
      blank(at, end);
      return end;
    } else if (text.startsWith("//", at)) {
      int end = after("\n", at);
      blank(at, end);
      return end;
    }
    char c = text.charAt(at);
    switch (c) {
      case '"' -> {
        return afterString(at + 1);
      }
      case '\'' -> {
        return afterCharacter(at);
      }
      case '(', '[' -> open.push(c);
      case '{' -> {
        open.push(c);
        return afterBrace(at + 1);
      }
      case ')', ']', '}' -> open.poll();
      default -> blank(at, at + 1);
    }
    return at + 1;
  }

  /** Blanks up to the first statement: without an indentation to begin with, none is minded. */
  private int afterBrace(int from) {
    int at = from;
    while (at < text.length()) {
      int next = at + 1;
      if (text.startsWith("//", at)) {
        next = after("\n", at);
      } else if (text.startsWith("/*", at)) {
        next = after("*/", at + 2);
      } else if (!Character.isWhitespace(text.charAt(at))) {
        break;
      }
      at = next;
    }
    for (int i = from; i < at; i++) {
      shown.setCharAt(i, ' ');
    }
    return at;
  }

  /** Blanks line ends and, with them, comments; other text only where it is a comment. */
  private void blank(int from, int to) {
    boolean inParentheses = !open.isEmpty() && open.peek() != '{';
    boolean comment = to > from + 1;
    if (!inParentheses || (!comment && "\r\n".indexOf(text.charAt(from)) < 0)) {
      return;
    }
    for (int i = from; i < to; i++) {
      shown.setCharAt(i, ' ');
    }
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** A string ends at its line at the latest. */
  private int afterString(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"' || c == '\n') {
        return c == '"' ? i + 1 : i;
      }
    }
    return text.length();
  }

  /** {@code '"'} opens no string; {@code 'symbol} is not ended by a quote. */
  private int afterCharacter(int at) {
    int end = text.startsWith("\\", at + 1) ? at + 3 : at + 2;
    return end < text.length() && text.charAt(end) == '\'' ? end + 1 : at + 1;
  }
}
