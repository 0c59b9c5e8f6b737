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
    if (text.startsWith(Lexis.QUOTES, at)) {
      return Lexis.after(text, Lexis.QUOTES, at + Lexis.QUOTES.length());
    } else if (text.startsWith("/*", at)) {
      int end = Lexis.after(text, "*/", at + 2);
      blank(at, end);
      return end;
    } else if (text.startsWith("//", at)) {
      int end = Lexis.after(text, "\n", at);
      blank(at, end);
      return end;
    }
    char c = text.charAt(at);
    switch (c) {
      case '"' -> {
        return Lexis.afterString(text, at + 1);
      }
      case '\'' -> {
        return Lexis.afterCharacter(text, at);
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
        next = Lexis.after(text, "\n", at);
      } else if (text.startsWith("/*", at)) {
        next = Lexis.after(text, "*/", at + 2);
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
}
