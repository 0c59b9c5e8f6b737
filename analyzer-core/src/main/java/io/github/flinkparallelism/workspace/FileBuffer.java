package io.github.flinkparallelism.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One array that holds one file after the other, so that scanning a tree makes no garbage. */
final class FileBuffer {
  private static final int FIRST_SIZE = 64 * 1024;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;

  /** The content of the last file; valid up to {@link #length()} and until the next load. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Reads at most {@code limit} bytes; false when the file has more. */
  boolean load(Path file, int limit) throws IOException {
    length = 0;
    try (InputStream in = Files.newInputStream(file)) {
      while (true) {
        int read = in.read(bytes, length, Math.min(bytes.length, limit + 1) - length);
        if (read < 0) {
          return true;
        }
        length += read;
        if (length > limit) {
          length = limit;
          return false;
        }
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
      }
    }
  }
}
