package io.github.flinkparallelism.deployment.hcl;

import io.github.flinkparallelism.source.Location;

/** The text of a file of Terraform with a position in it. */
public final class HclText {
  private final String file;
  private final String text;
  private int position;
  private int line = 1;
  private int lineStart;

  public HclText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The character at the position, {@code '\0'} at the end. */
  char peek() {
    return peek(0);
  }

  /** The character {@code ahead} of the position. */
  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : '\0';
  }

  public boolean isAtEnd() {
    return position >= text.length();
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  /** Passes one character. */
  char next() {
    char passed = peek();
    position++;
    if (passed == '\n') {
      line++;
      lineStart = position;
    }
    return passed;
  }

  /** Passes as many characters. */
  void skip(int count) {
    for (int i = 0; i < count && !isAtEnd(); i++) {
      next();
    }
  }

  /** The position, for {@link #since}. */
  int mark() {
    return position;
  }

  /** What has been passed since. */
  String since(int mark) {
    return text.substring(mark, Math.min(position, text.length()));
  }

  /** Passes blanks and comments, and ends of lines if asked to. */
  public void skipBlank(boolean lines) {
    while (!isAtEnd()) {
      char c = peek();
      if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n')) {
        next();
      } else if (c == '#' || startsWith("//")) {
        skipLine();
      } else if (startsWith("/*")) {
        while (!isAtEnd() && !startsWith("*/")) {
          next();
        }
        skip(2);
      } else {
        return;
      }
    }
  }

  /** Passes what is left of the line, without its end. */
  void skipLine() {
    while (!isAtEnd() && peek() != '\n') {
      next();
    }
  }

  /** An identifier at the position, passed; empty where there is none. */
  String identifier() {
    int start = position;
    if (Character.isLetter(peek()) || peek() == '_') {
      while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-') {
        next();
      }
    }
    return since(start);
  }

  /** Where the position is. */
  Location place() {
    return new Location(file, line, position - lineStart + 1);
  }
}
