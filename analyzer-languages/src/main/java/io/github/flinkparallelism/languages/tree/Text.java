package io.github.flinkparallelism.languages.tree;

import io.github.flinkparallelism.source.Location;
import java.util.Arrays;

/** The text of a file, and how places in it are counted. */
final class Text {
  /** What stands for a statement that is left out: to every grammar, a name. */
  static final char LEFT_OUT = '\u01c0';

  private final String file;
  private final String text;
  private final String shown;
  private final int[] lineStarts;

  /**
   * A text.
   *
   * @param shown what the parser is to see instead, as long as the text
   */
  Text(String file, String text, String shown) {
    this.file = file;
    this.text = text;
    this.shown = shown;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      boolean ends =
          text.charAt(i) == '\n'
              || (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Where the character at {@code index} is. */
  Location locate(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    int line = found >= 0 ? found : -found - 2;
    return new Location(file, line + 1, index - lineStarts[line] + 1);
  }

  String between(int start, int end) {
    return text.substring(start, end);
  }

  /** True where the parser sees a sign in place of a statement. */
  boolean isLeftOut(int index) {
    return index < shown.length()
        && shown.charAt(index) == LEFT_OUT
        && text.charAt(index) != LEFT_OUT;
  }

  /** The index behind what is left out from {@code index} on, which is nothing almost always. */
  int endOfLeftOut(int index) {
    int end = index;
    if (isLeftOut(index)) {
      end = index + 1;
      for (int i = end; i < text.length() && Character.isWhitespace(shown.charAt(i)); i++) {
        end = text.charAt(i) == shown.charAt(i) ? end : i + 1;
      }
    }
    return end;
  }

  /** The index behind the line that the character at {@code index} is in. */
  int endOfLine(int index) {
    int end = text.indexOf('\n', index);
    return end < 0 ? text.length() : end;
  }

  int length() {
    return text.length();
  }

  /**
   * What the parser is given, with the same number of characters: its binding encodes surrogates
   * and zeros in a way that is no UTF-8, so others stand in for them.
   */
  String parsable() {
    char[] characters = shown.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (Character.isSurrogate(characters[i])) {
        characters[i] = '\u25A1';
      } else if (characters[i] == 0) {
        characters[i] = ' ';
      }
    }
    return new String(characters);
  }

  /** The index of the character that each byte of the parsed text belongs to. */
  ByteOffsets byteOffsets() {
    return ByteOffsets.of(parsable());
  }
}
