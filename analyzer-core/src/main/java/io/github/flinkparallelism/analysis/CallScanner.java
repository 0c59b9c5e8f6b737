package io.github.flinkparallelism.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds calls by method name in Java text, outside of comments, strings and characters. */
final class CallScanner {
  private static final Set<String> METHODS =
      Set.of(
          "setParallelism",
          "setMaxParallelism",
          "slotSharingGroup",
          "disableChaining",
          "startNewChain",
          "disableOperatorChaining",
          "withParallelism",
          "withMaxParallelism",
          "withSlotSharingGroup",
          "forceNonParallel");

  private final String text;
  private final List<Hit> hits = new ArrayList<>();
  private int line = 1;
  private int lineStart;

  /**
   * A call.
   *
   * @param method its name
   * @param line 1-based
   * @param column 1-based
   */
  record Hit(String method, int line, int column) {}

  CallScanner(String text) {
    this.text = text;
  }

  List<Hit> hits() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '/' && text.startsWith("//", i)) {
        i = skipTo("\n", i);
      } else if (c == '/' && text.startsWith("/*", i)) {
        i = skipPast("*/", i + 2);
      } else if (text.startsWith("\"\"\"", i)) {
        i = skipPast("\"\"\"", i + 3);
      } else if (c == '"' || c == '\'') {
        i = skipQuoted(c, i + 1);
      } else if (Character.isJavaIdentifierStart(c)) {
        i = identifier(i);
      } else {
        countLine(c, i);
        i++;
      }
    }
    return hits;
  }

  private void countLine(char c, int index) {
    if (c == '\n') {
      line++;
      lineStart = index + 1;
    }
  }

  private int skipTo(String end, int from) {
    int index = text.indexOf(end, from);
    return index < 0 ? text.length() : index;
  }

  private int skipPast(String end, int from) {
    int index = text.indexOf(end, from);
    int stop = index < 0 ? text.length() : index + end.length();
    for (int i = from; i < stop; i++) {
      countLine(text.charAt(i), i);
    }
    return stop;
  }

  private int skipQuoted(char quote, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    boolean closed = i < text.length() && text.charAt(i) == quote;
    return Math.min(text.length(), closed ? i + 1 : i);
  }

  private int identifier(int from) {
    int end = from;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(from, end);
    if (METHODS.contains(word) && isCall(from, end)) {
      hits.add(new Hit(word, line, from - lineStart + 1));
    }
    return end;
  }

  /** A dot before and a parenthesis after, with white space between at most. */
  private boolean isCall(int from, int end) {
    int before = from - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    int after = end;
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    boolean dotted = before >= 0 && text.charAt(before) == '.';
    return dotted && after < text.length() && text.charAt(after) == '(';
  }
}
