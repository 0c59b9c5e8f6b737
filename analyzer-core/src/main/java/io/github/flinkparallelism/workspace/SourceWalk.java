package io.github.flinkparallelism.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One walk over the disk that finds every source file and the source root it belongs to. Links are
 * followed last and only to places inside the project that the walk has not seen, so that loops end
 * and no file is found under two names.
 */
final class SourceWalk {
  private static final Set<String> OUTPUT_FOLDERS = Set.of("target", "build", "out");
  private static final String NODE_MODULES = "node_modules";

  private final DiskFiles disk;
  private final Map<Path, SourceRoot> declared = new HashMap<>();
  private final Set<Path> visited = new HashSet<>();
  private final Deque<Visit> pending = new ArrayDeque<>();
  private final List<Visit> links = new ArrayList<>();
  private final List<SourceFile> found = new ArrayList<>();
  private final Predicate<String> isBuildFile;
  private final Set<Path> buildFolders = new TreeSet<>();

  /**
   * What a walk has found.
   *
   * @param buildFolders the folders that have a build file, sorted
   */
  record Found(List<SourceFile> files, List<Path> buildFolders) {}

  /** A place to look at, and the source root that it lies in. */
  private record Visit(Path path, SourceRoot within) {}

  private SourceWalk(DiskFiles disk, Predicate<String> isBuildFile) {
    this.disk = disk;
    this.isBuildFile = isBuildFile;
  }

  /** Walks the given roots only. */
  static Found over(DiskFiles disk, List<SourceRoot> roots, Predicate<String> isBuildFile) {
    SourceWalk walk = new SourceWalk(disk, isBuildFile);
    // Known before the walk begins, so that a root inside another one keeps its own files.
    roots.forEach(root -> walk.declare(root));
    roots.forEach(root -> walk.start(root));
    walk.followLinks();
    return new Found(walk.found, List.copyOf(walk.buildFolders));
  }

  private void declare(SourceRoot root) {
    disk.boundary().allow(root.folder());
    Boundary.realPath(root.folder()).ifPresent(real -> declared.putIfAbsent(real, root));
  }

  private void start(SourceRoot root) {
    Path folder = root.folder();
    if (Files.isRegularFile(folder)) {
      Path parent = folder.getParent();
      found.add(new SourceFile(folder, new SourceRoot(parent, root.kind())));
    } else if (Files.isDirectory(folder)) {
      enter(folder, root.kind() == SourceRoot.Kind.PLAIN ? rootOf(folder, root) : root);
    } else {
      disk.report(folder, "source folder does not exist; check the path");
    }
    drain();
  }

  private void drain() {
    while (!pending.isEmpty()) {
      list(pending.pop());
    }
  }

  private void list(Visit folder) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
      for (Path entry : entries) {
        classify(entry, folder.within(), folders);
      }
    } catch (IOException failure) {
      disk.reportUnreadable(folder.path(), failure);
    }
    for (Path child : folders) {
      if (!isSkipped(child, folder)) {
        enter(child, rootOf(child, folder.within()));
      }
    }
  }

  private void classify(Path entry, SourceRoot within, List<Path> folders) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      links.add(new Visit(entry, within));
    } else if (attributes.isDirectory()) {
      folders.add(entry);
    } else if (attributes.isRegularFile() && SourceFile.isSource(entry)) {
      found.add(new SourceFile(entry, within));
    } else if (within.kind() == SourceRoot.Kind.PLAIN
        && attributes.isRegularFile()
        && isBuildFile.test(entry.getFileName().toString())) {
      buildFolders.add(entry.getParent());
    }
  }

  private void enter(Path folder, SourceRoot within) {
    Optional<Path> real = Boundary.realPath(folder);
    boolean isAnothersRoot =
        real.map(declared::get).filter(root -> !root.folder().equals(within.folder())).isPresent();
    if (real.isPresent() && !isAnothersRoot && visited.add(real.get())) {
      pending.push(new Visit(folder, within));
    }
  }

  /** Links are sorted by path, so that which of two links wins does not depend on the disk. */
  private void followLinks() {
    while (!links.isEmpty()) {
      List<Visit> round = new ArrayList<>(links);
      links.clear();
      round.sort((a, b) -> a.path().compareTo(b.path()));
      for (Visit link : round) {
        if (disk.boundary().allows(link.path())) {
          follow(link);
          drain();
        }
      }
    }
  }

  private void follow(Visit link) {
    if (Files.isDirectory(link.path())) {
      Path parent = link.path().getParent();
      if (!isSkipped(link.path(), new Visit(parent, link.within()))) {
        enter(link.path(), rootOf(link.path(), link.within()));
      }
    } else if (Files.isRegularFile(link.path()) && SourceFile.isSource(link.path())) {
      boolean alreadyFound =
          Boundary.realPath(link.path()).map(Path::getParent).map(visited::contains).orElse(true);
      if (!alreadyFound) {
        found.add(new SourceFile(link.path(), link.within()));
      }
    }
  }

  private static SourceRoot rootOf(Path folder, SourceRoot outer) {
    if (outer.kind() != SourceRoot.Kind.PLAIN) {
      return outer;
    }
    return SourceRoot.byConvention(folder).orElse(outer);
  }

  private static boolean isSkipped(Path folder, Visit parent) {
    String name = folder.getFileName().toString();
    if (name.startsWith(".") || name.equals(NODE_MODULES)) {
      return true;
    }
    SourceRoot within = parent.within();
    if (within.kind() == SourceRoot.Kind.PLAIN) {
      return OUTPUT_FOLDERS.contains(name) || SourceRoot.isResourceFolder(folder);
    }
    // Inside a source root, "build" and "target" are packages; a whole project named as its own
    // source root still has its output at the top.
    boolean atTop = parent.path().equals(within.folder());
    boolean byConvention = SourceRoot.byConvention(within.folder()).isPresent();
    return OUTPUT_FOLDERS.contains(name) && atTop && !byConvention;
  }
}
