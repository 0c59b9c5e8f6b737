package io.github.flinkparallelism.languages.tree;

import java.util.Optional;

/**
 * From bytes of UTF-8 to characters.
 *
 * @param characters by byte, and the length at the end; empty where each character is one byte
 */
record ByteOffsets(Optional<int[]> characters) {
  /** The offsets of a text without surrogates. */
  static ByteOffsets of(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += width(text.charAt(i));
    }
    if (length == text.length()) {
      return new ByteOffsets(Optional.empty());
    }
    int[] characters = new int[length + 1];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      for (int rest = width(text.charAt(i)); rest > 0; rest--) {
        characters[at++] = i;
      }
    }
    characters[at] = text.length();
    return new ByteOffsets(Optional.of(characters));
  }

  private static int width(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 ? 2 : 3;
  }

  /** The character that {@code offset} lies in; the end for places behind it. */
  int character(int offset) {
    return characters.map(known -> known[Math.min(offset, known.length - 1)]).orElse(offset);
  }
}
