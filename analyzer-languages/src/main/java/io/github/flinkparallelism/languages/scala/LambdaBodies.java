package io.github.flinkparallelism.languages.scala;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows the grammar braces around the body of a function that begins with a definition in the line
 * of its arrow, {@code { x => val y = x; y }}: it knows such bodies in lines of their own only.
 */
final class LambdaBodies {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "=> (?=\\s*(?:(?:lazy|implicit)\\s+)*(?:val|var|def|import|class|object)\\b)");

  private static final Pattern CASE = Pattern.compile("\\bcase\\b");

  private final String text;
  private final StringBuilder shown;
  private final Deque<Opened> open = new ArrayDeque<>();

  /**
   * A bracket that is open.
   *
   * @param body the index of the space before the body of a function; negative where there is none
   */
  private record Opened(int at, int body) {}

  private LambdaBodies(String text) {
    this.text = text;
    this.shown = new StringBuilder(text);
  }

  /** Braces in place of the spaces around such bodies. */
  static String inBraces(String text) {
    LambdaBodies bodies = new LambdaBodies(text);
    Matcher definition = DEFINITION.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int behind = Lexis.behind(text, at);
      if (behind == at) {
        if (text.charAt(at) == '=' && definition.region(at, text.length()).lookingAt()) {
          bodies.body(at + 2);
        }
        bodies.bracket(at);
        behind = at + 1;
      }
      at = behind;
    }
    return bodies.shown.toString();
  }

  private void bracket(int at) {
    switch (text.charAt(at)) {
      case '(', '[', '{' -> open.push(new Opened(at, -1));
      case ')', ']' -> open.poll();
      case '}' -> {
        Opened opened = open.poll();
        if (opened != null && opened.body() >= 0 && Character.isWhitespace(text.charAt(at - 1))) {
          shown.setCharAt(opened.body(), '{');
          shown.setCharAt(at - 1, '}');
        }
      }
      default -> {
        // No bracket.
      }
    }
  }

  /** The body of a function that braces are around; that of a case needs none. */
  private void body(int space) {
    Opened opened = open.peek();
    boolean lambda =
        opened != null
            && opened.body() < 0
            && text.charAt(opened.at()) == '{'
            && !CASE.matcher(text.substring(opened.at(), space)).find();
    if (lambda) {
      open.push(new Opened(open.pop().at(), space));
    }
  }
}
