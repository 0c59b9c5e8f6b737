package io.github.flinkparallelism.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An ASCII text to find in bytes, after Horspool: most bytes are never looked at. */
final class Needle {
  private final byte[] pattern;
  private final int[] shift = new int[256];

  Needle(String text) {
    pattern = text.getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(shift, pattern.length);
    for (int i = 0; i < pattern.length - 1; i++) {
      shift[pattern[i] & 0xff] = pattern.length - 1 - i;
    }
  }

  int length() {
    return pattern.length;
  }

  /** The first place at or after {@code from} where the text stands; -1 when there is none. */
  int find(byte[] bytes, int length, int from) {
    int last = pattern.length - 1;
    for (int at = from; at + last < length; at += shift[bytes[at + last] & 0xff]) {
      int i = last;
      while (i >= 0 && bytes[at + i] == pattern[i]) {
        i--;
      }
      if (i < 0) {
        return at;
      }
    }
    return -1;
  }
}
