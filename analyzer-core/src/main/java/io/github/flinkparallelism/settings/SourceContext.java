package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.ProjectFiles;

/**
 * What every source may look at.
 *
 * @param request the flags
 * @param version the Flink release that reads the configuration
 * @param files the only way to the content of files
 * @param conf the files that were found
 */
record SourceContext(
    DeploymentRequest request, FlinkVersion version, ProjectFiles files, ConfFiles conf) {
  /** A problem with a flag, which stands in no file: it is placed at the project itself. */
  static Problem flagProblem(String message) {
    return new Problem(message, Location.startOf("."));
  }
}
