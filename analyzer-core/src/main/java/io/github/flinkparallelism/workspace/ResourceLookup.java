package io.github.flinkparallelism.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds files that programs open: resources of the class path and files of the project. */
final class ResourceLookup {
  private final DiskFiles disk;
  private final List<Path> folders;

  ResourceLookup(DiskFiles disk, List<Path> roots) {
    this.disk = disk;
    List<Path> places = new ArrayList<>();
    for (Path root : roots) {
      places.add(root.resolveSibling("resources"));
      places.add(root);
    }
    places.add(disk.root().resolve("src/main/resources"));
    places.add(disk.root());
    folders = places.stream().distinct().toList();
  }

  Optional<Path> find(String name, Optional<Path> from) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      below(folder, relative).filter(disk::exists).ifPresent(found::add);
    }
    return Nearest.to(from, found);
  }

  Optional<Path> file(String name) {
    return below(disk.root(), name).filter(disk::exists);
  }

  /** Programs hold all kinds of text that is no path on this platform. */
  private static Optional<Path> below(Path folder, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
