package io.github.flinkparallelism.maven.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;

/** Which Flink a module is built with, read from its effective model. */
final class FlinkDependency {
  private static final String GROUP = "org.apache.flink";

  /** Artifacts that are released with Flink itself; connectors have versions of their own. */
  private static final List<String> RELEASED_WITH_FLINK =
      List.of(
          "flink-streaming-java",
          "flink-streaming-scala",
          "flink-clients",
          "flink-core",
          "flink-runtime",
          "flink-java",
          "flink-table-api-java",
          "flink-table-api-java-bridge",
          "flink-datastream");

  private FlinkDependency() {}

  /** The version that the module depends on; else the one that it manages. */
  static Optional<String> version(MavenProject project) {
    return version(project.getDependencies())
        .or(
            () ->
                Optional.ofNullable(project.getDependencyManagement())
                    .map(DependencyManagement::getDependencies)
                    .flatMap(FlinkDependency::version));
  }

  private static Optional<String> version(List<Dependency> dependencies) {
    return RELEASED_WITH_FLINK.stream()
        .flatMap(artifact -> versions(dependencies, artifact))
        .findFirst();
  }

  private static Stream<String> versions(List<Dependency> dependencies, String artifact) {
    return dependencies.stream()
        .filter(dependency -> GROUP.equals(dependency.getGroupId()))
        .filter(dependency -> withoutScala(dependency.getArtifactId()).equals(artifact))
        .map(Dependency::getVersion)
        .filter(version -> version != null && !version.contains("${"));
  }

  /** {@code flink-streaming-java_2.12} was the name up to Flink 1.14. */
  private static String withoutScala(String artifactId) {
    int suffix = artifactId.indexOf("_2.");
    return suffix < 0 ? artifactId : artifactId.substring(0, suffix);
  }
}
