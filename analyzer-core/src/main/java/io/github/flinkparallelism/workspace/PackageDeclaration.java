package io.github.flinkparallelism.workspace;

import java.nio.charset.StandardCharsets;

/** Finds the package of a source file in its first bytes, without parsing the rest. */
final class PackageDeclaration {
  /** Longer licence headers have not been seen. */
  static final int HEADER_LIMIT = 64 * 1024;

  private static final String KEYWORD = "package";

  private final String text;
  private int at;

  private PackageDeclaration(String text) {
    this.text = text;
  }

  /** The declared package; empty text for the unnamed one. */
  static String in(byte[] bytes, int length) {
    String header =
        new String(bytes, 0, Math.min(length, HEADER_LIMIT), StandardCharsets.ISO_8859_1);
    return new PackageDeclaration(header).read();
  }

  private String read() {
    skipByteOrderMark();
    skipSpaceAndComments();
    if (!text.startsWith(KEYWORD, at)) {
      return "";
    }
    at += KEYWORD.length();
    StringBuilder name = new StringBuilder();
    for (skipSpaceAndComments(); at < text.length() && isNamePart(); skipSpaceAndComments()) {
      name.append(text.charAt(at++));
    }
    return name.toString();
  }

  /**
   * The package of a Scala or Kotlin file, where a line ends the name: of several clauses in a row,
   * as Scala has them, together; empty text for the unnamed one.
   */
  static String byLines(byte[] bytes, int length) {
    String header = new String(bytes, 0, Math.min(length, HEADER_LIMIT), StandardCharsets.UTF_8);
    return new PackageDeclaration(header).readLines();
  }

  private String readLines() {
    StringBuilder name = new StringBuilder();
    if (text.startsWith("\uFEFF")) {
      at = 1;
    }
    skipAnnotations();
    while (text.startsWith(KEYWORD, at) && isSpaceAt(at + KEYWORD.length())) {
      at += KEYWORD.length();
      skipSpaceAndComments();
      if (text.startsWith("object", at) && isSpaceAt(at + "object".length())) {
        break;
      }
      name.append(name.isEmpty() ? "" : ".");
      while (at < text.length() && (isNamePart() || text.charAt(at) == '`')) {
        if (text.charAt(at) != '`') {
          name.append(text.charAt(at));
        }
        at++;
      }
      skipSpaceAndComments();
      if (at < text.length() && (text.charAt(at) == ';' || text.charAt(at) == '{')) {
        at++;
        skipSpaceAndComments();
      }
    }
    return name.toString();
  }

  /** Kotlin's annotations of the file. */
  private void skipAnnotations() {
    skipSpaceAndComments();
    while (text.startsWith("@file:", at)) {
      skipPast("\n");
      skipSpaceAndComments();
    }
  }

  private boolean isSpaceAt(int index) {
    return index < text.length() && Character.isWhitespace(text.charAt(index));
  }

  private boolean isNamePart() {
    char c = text.charAt(at);
    return c == '.' || Character.isJavaIdentifierPart(c);
  }

  /** The three bytes of UTF-8's mark, seen as Latin-1. */
  private void skipByteOrderMark() {
    if (text.startsWith("\u00EF\u00BB\u00BF")) {
      at = 3;
    }
  }

  private void skipSpaceAndComments() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        skipPast("\n");
      } else if (text.startsWith("/*", at)) {
        skipPast("*/");
      } else {
        return;
      }
    }
  }

  private void skipPast(String end) {
    int found = text.indexOf(end, at + 2);
    at = found < 0 ? text.length() : found + end.length();
  }
}
