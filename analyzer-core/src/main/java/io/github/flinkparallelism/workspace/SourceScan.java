package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;
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
      scan.read(disk, file, buffer);
    }
    return scan;
  }

  private void read(DiskFiles disk, SourceFile file, FileBuffer buffer) {
    Path path = file.path();
    try {
      if (buffer.load(path, DiskFiles.SIZE_LIMIT)) {
        mentions.put(path, mentionsIn(file.language(), buffer.bytes(), buffer.length()));
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

  private Set<Mention> mentionsIn(Language language, byte[] bytes, int length) {
    Set<Mention> found = EnumSet.noneOf(Mention.class);
    MainSearch mains = new MainSearch(needles.get(Mention.MAIN), language);
    needles.forEach(
        (mention, needle) -> {
          boolean present =
              mention == Mention.MAIN
                  ? mains.isIn(bytes, length)
                  : mention.concerns(language) && needle.find(bytes, length, 0) >= 0;
          if (present) {
            found.add(mention);
          }
        });
    return found;
  }
}
