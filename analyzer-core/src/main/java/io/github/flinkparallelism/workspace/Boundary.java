package io.github.flinkparallelism.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The part of the disk that may be read, compared by real path so that no link leads out of it. */
final class Boundary {
  private final Set<Path> allowed = new HashSet<>();

  Boundary(Path root, Collection<Path> named) {
    allow(root);
    named.forEach(this::allow);
  }

  /** Lets {@code place}, a file or a folder with all below, be read. */
  void allow(Path place) {
    try {
      allowed.add(place.toRealPath());
    } catch (IOException missing) {
      // What does not exist need not be allowed; whoever asks for it gets a problem.
      allowed.remove(place);
    }
  }

  /** True when {@code place} exists and lies inside after every link is followed. */
  boolean allows(Path place) {
    try {
      Path real = place.toRealPath();
      for (Path folder = real; folder != null; folder = folder.getParent()) {
        if (allowed.contains(folder)) {
          return true;
        }
      }
      return false;
    } catch (IOException missing) {
      return false;
    }
  }
}
