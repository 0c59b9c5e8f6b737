package io.github.flinkparallelism.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files that may start a job. A main method next to Flink's package name is one; so is a
 * main method whose file names types that lead, over any number of files, to one that mentions the
 * environment. The second kind costs a second look at the bytes, of reached files only.
 */
final class EntryPointSearch {
  private final SourceScan scan;
  private final List<SourceFile> allFiles;
  private final TypeIndex types;
  private final FileBuffer buffer = new FileBuffer();

  EntryPointSearch(SourceScan scan, List<SourceFile> allFiles, TypeIndex types) {
    this.scan = scan;
    this.allFiles = allFiles;
    this.types = types;
  }

  List<Path> candidates(List<SourceFile> jobFiles) {
    if (allFiles.stream().noneMatch(file -> scan.hasAny(file, Mention.ENVIRONMENTS))) {
      return List.of();
    }
    List<SourceFile> mains =
        jobFiles.stream().filter(file -> scan.has(file, Mention.MAIN)).toList();
    Set<Path> indirect =
        reachingFlink(mains.stream().filter(file -> !scan.has(file, Mention.FLINK)).toList());
    return mains.stream()
        .filter(file -> scan.has(file, Mention.FLINK) || indirect.contains(file.path()))
        .map(SourceFile::path)
        .toList();
  }

  /** Forward from all mains at once, then back from Flink: every file is looked at once. */
  private Set<Path> reachingFlink(List<SourceFile> mains) {
    Map<Path, List<Path>> namedBy = new HashMap<>();
    Set<Path> visited = new HashSet<>();
    Deque<SourceFile> pending = new ArrayDeque<>(mains);
    List<Path> targets = new ArrayList<>();
    mains.forEach(main -> visited.add(main.path()));
    while (!pending.isEmpty()) {
      SourceFile file = pending.pop();
      if (scan.hasAny(file, Mention.ENVIRONMENTS)) {
        targets.add(file.path());
        continue;
      }
      for (SourceFile named : namedTypes(file.path())) {
        namedBy.computeIfAbsent(named.path(), unused -> new ArrayList<>()).add(file.path());
        if (visited.add(named.path())) {
          pending.push(named);
        }
      }
    }
    return backFrom(targets, namedBy);
  }

  private static Set<Path> backFrom(List<Path> targets, Map<Path, List<Path>> namedBy) {
    Set<Path> reaching = new HashSet<>(targets);
    Deque<Path> pending = new ArrayDeque<>(targets);
    while (!pending.isEmpty()) {
      for (Path naming : namedBy.getOrDefault(pending.pop(), List.of())) {
        if (reaching.add(naming)) {
          pending.push(naming);
        }
      }
    }
    return reaching;
  }

  private Set<SourceFile> namedTypes(Path path) {
    Set<SourceFile> named = new HashSet<>();
    try {
      buffer.load(path, DiskFiles.SIZE_LIMIT);
    } catch (IOException vanished) {
      // The scan has read this file and would have reported it; now it is gone.
      return named;
    }
    byte[] bytes = buffer.bytes();
    int at = 0;
    while (at < buffer.length()) {
      int end = at;
      while (end < buffer.length() && Character.isJavaIdentifierPart(bytes[end] & 0xff)) {
        end++;
      }
      if (end > at && Character.isUpperCase(bytes[at] & 0xff)) {
        String name = new String(bytes, at, end - at, StandardCharsets.UTF_8);
        named.addAll(types.named(name));
      }
      at = Math.max(end, at) + 1;
    }
    return named;
  }
}
