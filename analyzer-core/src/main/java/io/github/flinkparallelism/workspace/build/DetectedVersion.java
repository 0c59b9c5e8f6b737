package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;

/**
 * What the build files say about Flink's version.
 *
 * @param version as written, even when it is older than what is modelled
 * @param location where the version's text stands
 * @param problems build files that could not be read
 */
public record DetectedVersion(
    Optional<FlinkVersion> version, Optional<Location> location, List<Problem> problems) {
  public DetectedVersion {
    problems = List.copyOf(problems);
  }
}
