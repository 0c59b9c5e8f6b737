package io.github.flinkparallelism.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words as a POSIX shell does: at white space, with single quotes, double quotes
 * and backslashes. Expands nothing.
 */
final class ShellWords {
  private static final char NONE = 0;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private char quote = NONE;

  private ShellWords() {}

  /**
   * The words of {@code text}.
   *
   * @throws UsageError when a quote is not closed
   */
  static List<String> split(String text) {
    return new ShellWords().read(text);
  }

  private List<String> read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && escapes(text.charAt(i + 1))) {
        i++;
        append(text.charAt(i));
      } else if (quote != NONE) {
        inQuotes(c);
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        endWord();
      } else {
        append(c);
      }
    }
    if (quote != NONE) {
      throw new UsageError("the quote " + quote + " is not closed in: " + text);
    }
    endWord();
    return List.copyOf(words);
  }

  /** Single quotes keep backslashes; double quotes keep them before ordinary characters. */
  private boolean escapes(char next) {
    return quote == NONE || (quote == '"' && (next == '"' || next == '\\'));
  }

  private void inQuotes(char c) {
    if (c == quote) {
      quote = NONE;
    } else {
      append(c);
    }
  }

  private void append(char c) {
    word.append(c);
    inWord = true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
