package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.live.LiveSource;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.LiveException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Session clusters of a release of Flink in a JVM of their own, on the loopback interface, which
 * are read through their REST API and ended.
 */
final class LiveClusters implements AutoCloseable {
  private static final Path SOURCES = Path.of("src/cluster/java");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long BETWEEN_QUESTIONS = 200;

  /** What Flink reaches into, as its own scripts open it. */
  private static final List<String> OPENED =
      List.of("lang", "lang.invoke", "io", "math", "net", "nio", "time", "util", "util.concurrent");

  private final Process process;
  private final Path folder;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();

  private LiveClusters(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts clusters and submits programs to them.
   *
   * @param folder for what the clusters write
   * @param more sources of programs, next to those that are made for this
   * @param arguments of each cluster by its name, see {@code SessionCluster}
   */
  static LiveClusters start(
      FlinkRelease release, Path folder, List<Path> more, Map<String, List<String>> arguments)
      throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
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
                words(folder, arguments).stream())
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
    return new LiveClusters(builder.start(), folder);
  }

  private static List<String> words(Path folder, Map<String, List<String>> arguments)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, List<String>> cluster : arguments.entrySet()) {
      Path address = folder.resolve(cluster.getKey()).resolve("rest.txt");
      Files.createDirectories(address.getParent());
      Files.deleteIfExists(address);
      if (!words.isEmpty()) {
        words.add("--");
      }
      words.add(address.toString());
      words.addAll(cluster.getValue());
    }
    return words;
  }

  private static String join(List<Path> path) {
    return path.stream()
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What a cluster says as soon as it is as expected. */
  Cluster when(String name, Predicate<Cluster> expected) throws IOException, InterruptedException {
    Path address = folder.resolve(name).resolve("rest.txt");
    Optional<Cluster> last = Optional.empty();
    while (System.nanoTime() < deadline) {
      if (Files.exists(address)) {
        last = Optional.of(read(Files.readString(address), name));
        if (last.filter(expected).isPresent()) {
          return last.get();
        }
      }
      if (process.waitFor(BETWEEN_QUESTIONS, TimeUnit.MILLISECONDS)) {
        throw new IOException("the clusters ended, see " + folder.resolve("log.txt"));
      }
    }
    throw new IOException("cluster " + name + " is not as expected: " + last);
  }

  private Cluster read(String url, String name) throws IOException {
    try {
      return LiveSource.ofRest(url, Optional.of(saved(name)), Duration.ofSeconds(60)).read();
    } catch (LiveException e) {
      throw new IOException(e);
    }
  }

  /** What a cluster answers to a path of its REST API. */
  String answer(String name, String path) throws IOException, InterruptedException {
    URI address = URI.create(Files.readString(folder.resolve(name).resolve("rest.txt")) + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Where everything is kept that a cluster said last. */
  Path saved(String name) {
    return folder.resolve(name).resolve("saved");
  }

  /** They end with their standard input. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
  }
}
