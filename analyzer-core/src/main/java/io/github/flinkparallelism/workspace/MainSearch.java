package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;

/** Whether a file seems to have a method that starts a program, told from its bytes. */
final class MainSearch {
  private static final Needle APP = new Needle("App");

  private final Needle main;
  private final Language language;

  MainSearch(Needle main, Language language) {
    this.main = main;
    this.language = language;
  }

  /**
   * True for {@code void main(}, {@code def main(} or {@code fun main(} with any white space
   * between the words; in Scala also for {@code @main} and for a type that extends some {@code
   * App}.
   */
  boolean isIn(byte[] bytes, int length) {
    for (int at = main.find(bytes, length, 0); at >= 0; at = main.find(bytes, length, at + 1)) {
      if (isAnnotation(bytes, at)
          || (isCalled(bytes, length, at + main.length()) && follows(keyword(), bytes, at))) {
        return true;
      }
    }
    return language == Language.SCALA && APP.find(bytes, length, 0) >= 0;
  }

  private boolean isAnnotation(byte[] bytes, int at) {
    return language == Language.SCALA && at > 0 && bytes[at - 1] == '@';
  }

  private String keyword() {
    switch (language) {
      case SCALA:
        return "def";
      case KOTLIN:
        return "fun";
      default:
        return "void";
    }
  }

  private static boolean isCalled(byte[] bytes, int length, int end) {
    int next = end;
    while (next < length && isSpace(bytes[next])) {
      next++;
    }
    return next < length && bytes[next] == '(';
  }

  private static boolean follows(String word, byte[] bytes, int at) {
    int end = at;
    while (end > 0 && isSpace(bytes[end - 1])) {
      end--;
    }
    int start = end - word.length();
    if (end == at || start < 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return start == 0 || !Character.isJavaIdentifierPart(bytes[start - 1] & 0xff);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
