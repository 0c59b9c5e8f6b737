package io.github.flinkparallelism.languages.scala;

/** Where strings and comments of Scala end. */
final class Lexis {
  static final String QUOTES = "\"\"\"";

  private Lexis() {}

  /** The index behind the string, comment or character that begins at {@code at}, if one does. */
  static int behind(String text, int at) {
    if (text.startsWith(QUOTES, at)) {
      return after(text, QUOTES, at + QUOTES.length());
    } else if (text.startsWith("/*", at)) {
      return after(text, "*/", at + 2);
    } else if (text.startsWith("//", at)) {
      return after(text, "\n", at);
    }
    return switch (text.charAt(at)) {
      case '"' -> afterString(text, at + 1);
      case '\'' -> afterCharacter(text, at);
      default -> at;
    };
  }

  static int after(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** A string ends at its line at the latest. */
  static int afterString(String text, int from) {
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
  static int afterCharacter(String text, int at) {
    int end = text.startsWith("\\", at + 1) ? at + 3 : at + 2;
    return end < text.length() && text.charAt(end) == '\'' ? end + 1 : at + 1;
  }
}
