package io.github.flinkparallelism.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chooses among files of the same name the one that shares most folders with the asking one. */
final class Nearest {
  private Nearest() {}

  static Optional<Path> to(Optional<Path> from, List<Path> candidates) {
    Optional<Path> nearest = Optional.empty();
    int best = -1;
    for (Path candidate : candidates) {
      int shared = from.map(asking -> sharedNames(asking, candidate)).orElse(0);
      // The first of equals wins: candidates are sorted.
      if (shared > best) {
        best = shared;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  private static int sharedNames(Path a, Path b) {
    int shared = 0;
    int limit = Math.min(a.getNameCount(), b.getNameCount());
    while (shared < limit && a.getName(shared).equals(b.getName(shared))) {
      shared++;
    }
    return shared;
  }
}
