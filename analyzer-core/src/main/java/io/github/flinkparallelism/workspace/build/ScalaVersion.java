package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Chooses what tells Scala's version best: the version itself, else the binary version, which the
 * names of artifacts end with.
 */
final class ScalaVersion {
  /** Properties and variables that hold it by convention, the full version first. */
  private static final List<String> USUAL_NAMES =
      List.of(
          "scalaVersion",
          "scala.version",
          "scala_version",
          "scalaFullVersion",
          "scala.full.version",
          "SCALA_VERSION",
          "scala",
          "scala.binary.version",
          "scalaBinaryVersion",
          "scala_binary_version",
          "scala.compat.version",
          "scalaCompatVersion");

  private static final Pattern VERSION =
      Pattern.compile("(?:2\\.1\\d|3)(?:\\.\\d{1,3}){0,2}(?:-[\\w.-]{1,40})?");

  /** The artifacts that are Scala's library, whose version is Scala's. */
  static final List<String> LIBRARIES = List.of("scala-library", "scala3-library_3");

  private ScalaVersion() {}

  /**
   * The first of these that is a version of Scala.
   *
   * @param written as build files state it, strongest first
   * @param artifacts whose names may end with the binary version
   * @param resolver replaces references by their values, where they are known
   * @param place the build file
   */
  static Optional<VersionText> of(
      List<VersionText> written,
      List<FlinkArtifact> artifacts,
      Function<VersionText, Optional<VersionText>> resolver,
      Location place) {
    return written.stream()
        .flatMap(text -> resolver.apply(text).stream())
        .filter(ScalaVersion::isVersion)
        .findFirst()
        .or(() -> usual(resolver, place))
        .or(
            () ->
                artifacts.stream()
                    .flatMap(artifact -> suffix(artifact).stream())
                    .flatMap(text -> resolver.apply(text).stream())
                    .filter(ScalaVersion::isVersion)
                    .findFirst());
  }

  private static Optional<VersionText> usual(
      Function<VersionText, Optional<VersionText>> resolver, Location place) {
    return USUAL_NAMES.stream()
        .map(name -> new VersionText("${" + name + "}", place))
        .flatMap(text -> resolver.apply(text).stream())
        .filter(ScalaVersion::isVersion)
        .findFirst();
  }

  /** What stands behind the underscore of {@code flink-scala_2.12}. */
  private static Optional<VersionText> suffix(FlinkArtifact artifact) {
    int underscore = artifact.artifactId().indexOf('_');
    return underscore < 0
        ? Optional.empty()
        : Optional.of(
            new VersionText(
                artifact.artifactId().substring(underscore + 1), artifact.version().location()));
  }

  private static boolean isVersion(VersionText text) {
    return VERSION.matcher(text.text()).matches();
  }
}
