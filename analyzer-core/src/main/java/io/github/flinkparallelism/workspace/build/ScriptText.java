package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A build script as text: comments are blanked, everything else keeps its place. */
final class ScriptText {
  private final String file;
  private final String text;
  private final int[] lineStarts;

  private ScriptText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  static ScriptText of(String file, String content) {
    return new ScriptText(file, new CommentBlanker(content).blank());
  }

  /** A text with other comments, or none. */
  static ScriptText plain(String file, String text) {
    return new ScriptText(file, text);
  }

  /** As long as the file. */
  String text() {
    return text;
  }

  Location location(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Location(file, line + 1, offset - lineStarts[line] + 1);
  }

  /** Knows strings, so that the globs in {@code "**}{@code /*.java"} open no comment. */
  private static final class CommentBlanker {
    private final StringBuilder text;
    private int at;

    private CommentBlanker(String content) {
      text = new StringBuilder(content);
    }

    private String blank() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
          skipString(c);
        } else if (startsWith("//")) {
          blankTo(indexOrEnd("\n", 0));
        } else if (startsWith("/*")) {
          blankTo(indexOrEnd("*/", 2));
        } else {
          at++;
        }
      }
      return text.toString();
    }

    /** A string ends at its line at the latest: an apostrophe in prose must not hide the rest. */
    private void skipString(char quote) {
      for (at++; at < text.length() && text.charAt(at) != '\n'; at++) {
        if (text.charAt(at) == '\\') {
          at++;
        } else if (text.charAt(at) == quote) {
          at++;
          return;
        }
      }
    }

    private boolean startsWith(String mark) {
      return text.charAt(at) == mark.charAt(0)
          && at + 1 < text.length()
          && text.charAt(at + 1) == mark.charAt(1);
    }

    private int indexOrEnd(String mark, int length) {
      int found = text.indexOf(mark, at + length);
      return found < 0 ? text.length() : found + length;
    }

    private void blankTo(int end) {
      for (; at < end; at++) {
        if (text.charAt(at) != '\n') {
          text.setCharAt(at, ' ');
        }
      }
    }
  }
}
