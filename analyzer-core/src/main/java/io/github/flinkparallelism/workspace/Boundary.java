package io.github.flinkparallelism.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the disk that may be read, compared by real path so that no link leads out of it. */
final class Boundary {
  private final Set<Path> allowed = new HashSet<>();

  Boundary(Path root, Collection<Path> named) {
    allow(root);
    named.forEach(this::allow);
  }

  /** Lets {@code place}, a file or a folder with all below, be read. */
  void allow(Path place) {
    // What does not exist need not be allowed; whoever asks for it gets a problem.
    realPath(place).ifPresent(allowed::add);
  }

  /** True when {@code place} exists and lies inside after every link is followed. */
  boolean allows(Path place) {
    return realPath(place)
        .map(real -> Stream.iterate(real, Objects::nonNull, Path::getParent))
        .map(folders -> folders.anyMatch(allowed::contains))
        .orElse(false);
  }

  /** The path without links; empty for what does not exist. */
  static Optional<Path> realPath(Path place) {
    try {
      return Optional.of(place.toRealPath());
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
