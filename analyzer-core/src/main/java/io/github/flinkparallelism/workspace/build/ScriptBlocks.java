package io.github.flinkparallelism.workspace.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds words of a script together with what stands before them, in their line and around it. */
final class ScriptBlocks {
  private final String text;
  private final Set<String> words;
  private final Deque<Integer> headers = new ArrayDeque<>();
  private final List<String> around = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private int statement;
  private int parentheses;

  /**
   * A word.
   *
   * @param context the heads of the blocks around it and what stands before it in its statement
   * @param end the offset behind it
   */
  record Found(String context, int end) {}

  private ScriptBlocks(String text, Set<String> words) {
    this.text = text;
    this.words = words;
  }

  /** The places of {@code words}, outside of texts. */
  static List<Found> find(String text, Set<String> words) {
    ScriptBlocks blocks = new ScriptBlocks(text, words);
    int at = 0;
    while (at < text.length()) {
      at = blocks.next(at);
    }
    return blocks.found;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return afterString(text, at);
    } else if (Character.isJavaIdentifierStart(c)) {
      return word(at);
    }
    switch (c) {
      case '{' -> open(at);
      case '}' -> close(at);
      case '(', '[' -> parentheses++;
      case ')', ']' -> parentheses = Math.max(0, parentheses - 1);
      case '\n', ';' -> statement = parentheses == 0 ? at + 1 : statement;
      default -> {
        // Has no part in it.
      }
    }
    return at + 1;
  }

  private void open(int at) {
    headers.push(parentheses);
    around.add(text.substring(statement, at));
    parentheses = 0;
    statement = at + 1;
  }

  private void close(int at) {
    if (!headers.isEmpty()) {
      parentheses = headers.pop();
      around.remove(around.size() - 1);
    }
    statement = at + 1;
  }

  private int word(int at) {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    if (words.contains(text.substring(at, end))) {
      String before = text.substring(Math.min(statement, at), at);
      found.add(new Found(String.join(" ", around) + " " + before, end));
    }
    return end;
  }

  /** A text ends at its line at the latest. */
  static int afterString(String text, int at) {
    char quote = text.charAt(at);
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote || text.charAt(i) == '\n') {
        return i + 1;
      }
    }
    return text.length();
  }

  /**
   * Where the value behind {@code from} ends: with the brackets that it opens, or with its line.
   */
  static int endOfValue(String text, int from) {
    int depth = 0;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = afterString(text, at);
        continue;
      }
      if ("([".indexOf(c) >= 0) {
        depth++;
      } else if (")]".indexOf(c) >= 0 && --depth < 0) {
        return at;
      } else if (depth == 0 && "\n;{}".indexOf(c) >= 0) {
        return at;
      }
      at++;
    }
    return text.length();
  }
}
