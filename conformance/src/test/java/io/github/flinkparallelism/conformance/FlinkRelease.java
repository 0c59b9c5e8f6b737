package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.version.FlinkVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A release of Flink that jobs are planned with; the module {@code flink-versions} fetches it.
 *
 * @param version {@code 1.20.0}
 */
record FlinkRelease(String version) implements Comparable<FlinkRelease> {
  /** Oldest first. */
  static final List<FlinkRelease> ALL =
      Stream.of(
              "1.13.6", "1.15.4", "1.17.2", "1.18.1", "1.19.1", "1.20.0", "2.0.2", "2.1.1", "2.2.1",
              "2.3.0")
          .map(FlinkRelease::new)
          .toList();

  private static final Set<String> WITH_TABLES = Set.of("1.17.2", "1.20.0", "2.3.0");
  private static final Set<String> WITH_SCALA = Set.of("1.13.6", "1.17.2", "1.20.0");
  private static final Path MODULE = Path.of("../flink-versions");
  private static final Path COMMUNITY_SCALA =
      MODULE.resolve("community-scala/target/classpath.txt");
  private static final String EXAMPLES_JAR = "flink-examples-streaming";

  FlinkVersion parsed() {
    return FlinkVersion.parse(version).orElseThrow();
  }

  boolean isNewestOfItsMajor() {
    return ALL.stream()
        .filter(release -> release.parsed().major() == parsed().major())
        .noneMatch(release -> release.compareTo(this) > 0);
  }

  @Override
  public int compareTo(FlinkRelease other) {
    return parsed().compareTo(other.parsed());
  }

  @Override
  public String toString() {
    return version;
  }

  /** What Maven fetched for this release. */
  private Path folder() {
    FlinkVersion parsed = parsed();
    return MODULE.resolve(parsed.major() + "." + parsed.minor()).resolve("target");
  }

  /** Whether the table planner is fetched for this release. */
  boolean hasTables() {
    return WITH_TABLES.contains(version);
  }

  /** Flink and the connectors that jobs use, without Flink's own jobs. */
  List<Path> classPath() throws IOException {
    return classPath("classpath.txt");
  }

  /** The same with the table planner, for releases that {@linkplain #hasTables have} it. */
  List<Path> tableClassPath() throws IOException {
    return classPath("table-classpath.txt");
  }

  /** Whether the API for Scala is fetched for this release. */
  boolean hasScalaApi() {
    return WITH_SCALA.contains(version);
  }

  /** Flink with its API for Scala, for releases that {@linkplain #hasScalaApi have} it. */
  List<Path> scalaClassPath() throws IOException {
    FlinkVersion parsed = parsed();
    return read(
        MODULE.resolve(parsed.major() + "." + parsed.minor() + "-scala/target/classpath.txt"));
  }

  /** Whether the community's API for Scala is fetched, and has jobs for this release. */
  boolean hasCommunityScalaApi() {
    return isNewestOfItsMajor() && parsed().major() == 2 && Files.exists(COMMUNITY_SCALA);
  }

  /**
   * Flink with the community's API, for releases that {@linkplain #hasCommunityScalaApi have} it.
   */
  List<Path> communityScalaClassPath() throws IOException {
    return Stream.concat(read(COMMUNITY_SCALA).stream(), classPath().stream()).toList();
  }

  private List<Path> classPath(String name) throws IOException {
    return read(folder().resolve(name));
  }

  private static List<Path> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + " is missing; run mvn -B verify -pl conformance -am");
    }
    return Arrays.stream(Files.readString(file).trim().split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> !jar.getFileName().toString().startsWith(EXAMPLES_JAR))
        .toList();
  }

  /** The classes of Flink's streaming examples; empty when none were published. */
  Optional<Path> examples() {
    return Optional.of(folder().resolve("examples/flink-examples-streaming.jar"))
        .filter(Files::exists);
  }

  /** The sources of {@link #examples()}. */
  Path exampleSources() {
    return folder().resolve("examples/sources");
  }

  /** The sources that the walkthrough's archetype makes a project of; empty when there is none. */
  Optional<Path> walkthroughTemplate() {
    return Optional.of(folder().resolve("walkthrough/archetype-resources/src/main/java"))
        .filter(Files::exists);
  }

  /** What the walkthrough's project depends on. */
  Path walkthroughLibrary() {
    return folder().resolve("walkthrough/flink-walkthrough-common.jar");
  }
}
