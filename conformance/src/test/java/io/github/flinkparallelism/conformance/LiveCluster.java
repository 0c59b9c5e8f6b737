package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.live.LiveSource;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.LiveException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session cluster of a release of Flink in a JVM of its own, on the loopback interface, which is
 * read through its REST API and ended.
 */
final class LiveCluster implements AutoCloseable {
  private static final Path SOURCES = Path.of("src/cluster/java");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long BETWEEN_QUESTIONS = 200;

  /** What Flink reaches into, as its own scripts open it. */
  private static final List<String> OPENED =
      List.of("lang", "lang.invoke", "io", "math", "net", "nio", "time", "util", "util.concurrent");

  private final Process process;
  private final Path folder;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();

  private LiveCluster(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts a cluster and submits programs to it.
   *
   * @param folder for what the cluster writes
   * @param more sources of programs, next to those that are made for this
   * @param arguments see {@code SessionCluster}
   */
  static LiveCluster start(
      FlinkRelease release, Path folder, List<Path> more, List<String> arguments)
      throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    Files.deleteIfExists(folder.resolve("rest.txt"));
    List<Path> sources = new ArrayList<>(JobSources.files(SOURCES, JobLanguage.JAVA));
    for (Path root : more) {
      sources.addAll(JobSources.files(root, JobLanguage.JAVA));
    }
    List<Path> path = new ArrayList<>();
    path.add(JobSources.compile(sources, release.classPath(), folder.resolve("classes")));
    path.addAll(release.classPath());
    List<String> command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-Dorg.apache.logging.log4j.level=OFF",
                    "-Djava.io.tmpdir=" + folder.resolve("tmp").toAbsolutePath()),
                OPENED.stream().map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED"),
                Stream.of("-cp", join(path), "org.example.cluster.SessionCluster"),
                Stream.of(folder.resolve("rest.txt").toString()),
                arguments.stream())
            .flatMap(words -> words)
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("FLINK_CONF_DIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return new LiveCluster(builder.start(), folder);
  }

  private static String join(List<Path> path) {
    return path.stream()
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What the cluster says as soon as it is as expected. */
  Cluster when(Predicate<Cluster> expected) throws IOException, InterruptedException {
    Path address = folder.resolve("rest.txt");
    Optional<Cluster> last = Optional.empty();
    while (System.nanoTime() < deadline) {
      if (Files.exists(address)) {
        last = Optional.of(read(Files.readString(address)));
        if (last.filter(expected).isPresent()) {
          return last.get();
        }
      }
      if (process.waitFor(BETWEEN_QUESTIONS, TimeUnit.MILLISECONDS)) {
        throw new IOException("the cluster ended, see " + folder.resolve("log.txt"));
      }
    }
    throw new IOException("the cluster is not as expected: " + last);
  }

  private Cluster read(String url) throws IOException {
    try {
      return LiveSource.ofRest(url, Optional.of(saved()), Duration.ofSeconds(60)).read();
    } catch (LiveException e) {
      throw new IOException(e);
    }
  }

  /** Where everything is kept that the cluster said last. */
  Path saved() {
    return folder.resolve("saved");
  }

  /** It ends with its standard input. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
  }
}
