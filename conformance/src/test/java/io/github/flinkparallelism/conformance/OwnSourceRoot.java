package io.github.flinkparallelism.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with sources of our jobs: {@code all} (or {@code java}) for all releases, others named
 * for the releases that they are for, as {@code 1.15..1.18}. The latter hold what looks different
 * in each, so that the jobs need not.
 */
record OwnSourceRoot(Path folder, VersionRange versions) {
  private static final Set<String> ALL = Set.of("all", "java");

  static List<OwnSourceRoot> in(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.filter(Files::isDirectory).sorted().map(OwnSourceRoot::of).toList();
    }
  }

  private static OwnSourceRoot of(Path folder) {
    String name = folder.getFileName().toString();
    return new OwnSourceRoot(
        folder, ALL.contains(name) ? VersionRange.ALL : VersionRange.parse(name));
  }
}
