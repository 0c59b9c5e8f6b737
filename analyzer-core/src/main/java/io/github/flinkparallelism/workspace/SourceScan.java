package io.github.flinkparallelism.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each source file mentions, told from its bytes without decoding or parsing. */
final class SourceScan {
  private static final String VOID = "void";

  private final Map<Mention, Needle> needles = new EnumMap<>(Mention.class);
  private final Map<Path, Set<Mention>> mentions = new HashMap<>();

  private SourceScan() {
    for (Mention mention : Mention.values()) {
      needles.put(mention, new Needle(mention.text()));
    }
  }

  static SourceScan of(DiskFiles disk, List<SourceFile> files) {
    SourceScan scan = new SourceScan();
    FileBuffer buffer = new FileBuffer();
    for (SourceFile file : files) {
      scan.read(disk, file.path(), buffer);
    }
    return scan;
  }

  private void read(DiskFiles disk, Path path, FileBuffer buffer) {
    try {
      if (buffer.load(path, DiskFiles.SIZE_LIMIT)) {
        mentions.put(path, mentionsIn(buffer.bytes(), buffer.length()));
      } else {
        disk.reportTooLarge(path);
      }
    } catch (IOException failure) {
      disk.reportUnreadable(path, failure);
    }
  }

  boolean has(SourceFile file, Mention mention) {
    return mentions.getOrDefault(file.path(), Set.of()).contains(mention);
  }

  boolean hasAny(SourceFile file, Set<Mention> wanted) {
    return mentions.getOrDefault(file.path(), Set.of()).stream().anyMatch(wanted::contains);
  }

  private Set<Mention> mentionsIn(byte[] bytes, int length) {
    Set<Mention> found = EnumSet.noneOf(Mention.class);
    needles.forEach(
        (mention, needle) -> {
          boolean present =
              mention == Mention.MAIN
                  ? hasMainMethod(bytes, length)
                  : needle.find(bytes, length, 0) >= 0;
          if (present) {
            found.add(mention);
          }
        });
    return found;
  }

  /** True for {@code void main(} with any white space between the words. */
  private boolean hasMainMethod(byte[] bytes, int length) {
    Needle main = needles.get(Mention.MAIN);
    for (int at = main.find(bytes, length, 0); at >= 0; at = main.find(bytes, length, at + 1)) {
      int next = at + main.length();
      while (next < length && isSpace(bytes[next])) {
        next++;
      }
      if (next < length && bytes[next] == '(' && followsVoid(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean followsVoid(byte[] bytes, int at) {
    int end = at;
    while (end > 0 && isSpace(bytes[end - 1])) {
      end--;
    }
    int start = end - VOID.length();
    if (end == at || start < 0) {
      return false;
    }
    for (int i = 0; i < VOID.length(); i++) {
      if (bytes[start + i] != VOID.charAt(i)) {
        return false;
      }
    }
    return start == 0 || !Character.isJavaIdentifierPart(bytes[start - 1] & 0xff);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
