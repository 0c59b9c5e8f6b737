package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration files of a deployment, by the role that their names give them. Where the user
 * named several of one role, the last named is the strongest and comes first.
 *
 * @param standard in the syntax of {@code config.yaml}
 * @param legacy in the syntax of {@code flink-conf.yaml}
 * @param workers lists of hosts
 * @param problems named places that do not exist
 */
record ConfFiles(
    List<Path> standard, List<Path> legacy, List<Path> workers, List<Problem> problems) {
  static final ConfFiles NONE = new ConfFiles(List.of(), List.of(), List.of(), List.of());
  static final String STANDARD_NAME = "config.yaml";
  static final String LEGACY_NAME = "flink-conf.yaml";
  static final String WORKERS_NAME = "workers";
  static final String SLAVES_NAME = "slaves";

  private static final List<String> NAMES =
      List.of(STANDARD_NAME, LEGACY_NAME, WORKERS_NAME, SLAVES_NAME);
  private static final Set<String> WORKER_NAMES = Set.of(WORKERS_NAME, SLAVES_NAME);

  ConfFiles {
    standard = List.copyOf(standard);
    legacy = List.copyOf(legacy);
    workers = List.copyOf(workers);
    problems = List.copyOf(problems);
  }

  /** The named places, or else the first conventional folder that holds a configuration. */
  static ConfFiles locate(DeploymentRequest request, FlinkVersion version, ProjectFiles files) {
    Collector collector = new Collector(version);
    if (request.configurations().isEmpty()) {
      request.conventional().stream()
          .map(folder -> filesIn(folder, files))
          .filter(found -> !found.isEmpty())
          .findFirst()
          .ifPresent(found -> found.forEach(collector::add));
    }
    for (Path named : request.configurations()) {
      locateNamed(named, files, collector);
    }
    return collector.result();
  }

  private static void locateNamed(Path named, ProjectFiles files, Collector collector) {
    if (files.exists(named)) {
      collector.add(named);
      return;
    }
    List<Path> found = filesIn(named, files);
    found.forEach(collector::add);
    if (found.isEmpty()) {
      String what =
          files.isFolder(named)
              ? " holds neither config.yaml nor flink-conf.yaml nor workers; name Flink's conf"
                  + " folder"
              : " does not exist; check the path";
      collector.problems.add(
          new Problem(
              "configuration " + files.relative(named) + what,
              Location.startOf(files.relative(named))));
    }
  }

  private static List<Path> filesIn(Path folder, ProjectFiles files) {
    return NAMES.stream().map(folder::resolve).filter(files::exists).toList();
  }

  static String nameOf(Path file) {
    return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
  }

  private static final class Collector {
    private final FlinkVersion version;
    private final List<Path> standard = new ArrayList<>();
    private final List<Path> legacy = new ArrayList<>();
    private final List<Path> workers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Collector(FlinkVersion version) {
      this.version = version;
    }

    private void add(Path file) {
      roleOf(nameOf(file)).add(0, file);
    }

    /** A name that is none of Flink's has the syntax that the version's own file would have. */
    private List<Path> roleOf(String name) {
      if (WORKER_NAMES.contains(name)) {
        return workers;
      }
      boolean isLegacy =
          name.equals(LEGACY_NAME)
              || (!name.equals(STANDARD_NAME) && !ConfigYaml.isKnownTo(version));
      return isLegacy ? legacy : standard;
    }

    private ConfFiles result() {
      return new ConfFiles(standard, legacy, workers, problems);
    }
  }
}
