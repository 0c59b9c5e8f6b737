package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the version of Flink that a source file is built with: the nearest build file, going up
 * from the file to the project root, that names one. Answers are kept per folder, so asking for
 * each job of a project is cheap. Not thread-safe.
 */
public final class FlinkVersionReader {
  private final ProjectFiles files;
  private final List<BuildSystem> systems;
  private final Map<Path, Optional<VersionText>> byFolder = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  /** A reader for one project, in a build that is run as {@code run} says. */
  public FlinkVersionReader(ProjectFiles files, BuildRun run) {
    this.files = files;
    this.systems = BuildSystems.of(files, run, problems::add);
  }

  /**
   * The version that {@code place} is built with.
   *
   * @param place a source file, a source root or a module's folder; relative to the project root or
   *     absolute
   */
  public DetectedVersion read(Path place) {
    Path root = files.root();
    Optional<VersionText> found = Optional.empty();
    Path folder = root.resolve(place).normalize();
    while (found.isEmpty() && folder != null && folder.startsWith(root)) {
      found = byFolder.computeIfAbsent(folder, this::readFolder);
      folder = folder.getParent();
    }
    List<Problem> noted = new ArrayList<>(problems);
    return new DetectedVersion(
        found.flatMap(VersionText::version), found.map(VersionText::location), noted);
  }

  /** The version of Scala that {@code place} is built with, as far as build files tell it. */
  public Optional<String> scalaVersion(Path place) {
    Path root = files.root();
    Path folder = root.resolve(place).normalize();
    while (folder != null && folder.startsWith(root)) {
      Path here = folder;
      Optional<String> found =
          systems.stream()
              .flatMap(system -> system.scalaVersion(here).stream())
              .map(VersionText::text)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private Optional<VersionText> readFolder(Path folder) {
    return systems.stream()
        .map(system -> system.flinkVersion(folder))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
