package io.github.flinkparallelism.workspace.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of one Maven project file that bear on versions.
 *
 * @param file absolute
 * @param parent the path of the parent's file as Maven looks it up, when there is a parent
 * @param properties by name, those of profiles that are active by default included
 * @param optionalProperties those of other profiles, which hold only where nothing else does
 * @param dependencies Flink's artifacts with the version as written
 * @param optionalDependencies those of profiles that are not active by default
 * @param managed the same of {@code dependencyManagement}
 * @param unversioned Flink's artifacts that leave the version to {@code dependencyManagement}
 */
record Pom(
    Path file,
    Optional<Path> parent,
    Map<String, VersionText> properties,
    Map<String, VersionText> optionalProperties,
    List<FlinkArtifact> dependencies,
    List<FlinkArtifact> optionalDependencies,
    List<FlinkArtifact> managed,
    List<String> unversioned) {
  /** The name by which the version of a library of Scala stands among the properties. */
  static String scala(String artifactId) {
    return "org.scala-lang:" + artifactId;
  }
}
