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
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One walk over the project's files that are no sources: manifests, scripts, build files. Links are
 * not followed, so that loops end and no file is found under two names.
 */
public final class FileWalk {
  private static final Set<String> OUTPUT_FOLDERS = Set.of("target", "build", "out", "dist");
  private static final Set<String> FOREIGN_FOLDERS =
      Set.of("node_modules", "venv", "__pycache__", "bower_components");

  /** Folders that begin with a dot and hold workflows. */
  private static final Set<String> WORKFLOW_FOLDERS = Set.of(".github", ".circleci", ".gitlab");

  /** A project has far fewer; what lies behind them is no part of it. */
  private static final int MOST_FOLDERS = 20_000;

  private FileWalk() {}

  /**
   * The files below the root whose names are wanted, in order of their paths.
   *
   * @param disk the project
   * @param wanted asked with the path relative to the root, separated by {@code /}
   */
  public static List<Path> find(DiskFiles disk, Predicate<String> wanted) {
    return find(disk, wanted, FileWalk::isEntered);
  }

  /**
   * The files in folders of tests, {@code src/test} and its like, which {@link #find} leaves out.
   *
   * @param disk the project
   * @param wanted asked with the path relative to the root, separated by {@code /}
   */
  public static List<Path> ofTests(DiskFiles disk, Predicate<String> wanted) {
    List<Path> files =
        find(
            disk, wanted, folder -> isEntered(folder) || isOfTests(disk, folder) && isKept(folder));
    files.removeIf(file -> !isOfTests(disk, file));
    return files;
  }

  private static List<Path> find(
      DiskFiles disk, Predicate<String> wanted, Predicate<Path> entered) {
    List<Path> found = new ArrayList<>();
    Deque<Path> pending = new ArrayDeque<>(List.of(disk.root()));
    for (int folders = 0; !pending.isEmpty() && folders < MOST_FOLDERS; folders++) {
      Path folder = pending.pop();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          BasicFileAttributes attributes =
              Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (attributes.isDirectory() && entered.test(entry)) {
            pending.push(entry);
          } else if (attributes.isRegularFile() && wanted.test(disk.relative(entry))) {
            found.add(entry);
          }
        }
      } catch (IOException failure) {
        disk.reportUnreadable(folder, failure);
      }
    }
    found.sort(Path::compareTo);
    return found;
  }

  private static boolean isEntered(Path folder) {
    return isKept(folder)
        && !SourceRoot.isTestFolder(folder)
        && SourceRoot.byConvention(folder).isEmpty();
  }

  private static boolean isKept(Path folder) {
    String name = folder.getFileName().toString();
    if (name.startsWith(".")) {
      return WORKFLOW_FOLDERS.contains(name);
    }
    return !OUTPUT_FOLDERS.contains(name) && !FOREIGN_FOLDERS.contains(name);
  }

  private static boolean isOfTests(DiskFiles disk, Path path) {
    for (Path each = disk.root().relativize(path); each != null; each = each.getParent()) {
      if (SourceRoot.isTestFolder(each)) {
        return true;
      }
    }
    return false;
  }
}
