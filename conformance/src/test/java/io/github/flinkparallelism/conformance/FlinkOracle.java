package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks Flink for the plans of many jobs.
 *
 * <p>All of them run in one JVM, each with its own class loader: 100 jobs take 1.5 s, while a JVM
 * for each would take half a second. A job that ends the JVM or blocks it costs a new one.
 */
final class FlinkOracle {
  private static final Path ORACLE = Path.of("target/classes");
  private static final Path CLASS_PATH = Path.of("target/flink/classpath.txt");
  private static final String EXAMPLES_JAR = "flink-examples-streaming";
  private static final String MAIN = "io.github.flinkparallelism.conformance.oracle.Oracle";

  private final Path folder;

  /** Keeps commands, logs and plans in {@code folder}. */
  FlinkOracle(Path folder) {
    this.folder = folder;
  }

  /** Flink and its connectors, without the examples. */
  static List<Path> flinkClassPath() throws IOException {
    return classPath().stream().filter(jar -> !isExamplesJar(jar)).toList();
  }

  /** The examples' classes. */
  static List<Path> examples() throws IOException {
    return classPath().stream().filter(FlinkOracle::isExamplesJar).toList();
  }

  private static List<Path> classPath() throws IOException {
    return Arrays.stream(Files.readString(CLASS_PATH).trim().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static boolean isExamplesJar(Path jar) {
    return jar.getFileName().toString().startsWith(EXAMPLES_JAR);
  }

  /** The runs of {@code cases}, in their order. */
  Map<ConformanceCase, FlinkRun> run(List<ConformanceCase> cases)
      throws IOException, InterruptedException {
    Map<ConformanceCase, Path> outputs = new LinkedHashMap<>();
    for (ConformanceCase job : cases) {
      Path output = folder.resolve(outputs.size() + ".jsonl");
      Files.deleteIfExists(output);
      outputs.put(job, output);
    }
    for (Map<ConformanceCase, Path> todo = outputs; !todo.isEmpty(); todo = missing(outputs)) {
      start(todo);
      if (missing(outputs).size() == todo.size()) {
        throw new IllegalStateException("the oracle does not start: " + Files.readString(log()));
      }
    }
    Map<ConformanceCase, FlinkRun> runs = new LinkedHashMap<>();
    for (Map.Entry<ConformanceCase, Path> output : outputs.entrySet()) {
      runs.put(output.getKey(), FlinkRun.read(output.getValue()));
    }
    return runs;
  }

  private static Map<ConformanceCase, Path> missing(Map<ConformanceCase, Path> outputs) {
    Map<ConformanceCase, Path> missing = new LinkedHashMap<>(outputs);
    missing.values().removeIf(Files::exists);
    return missing;
  }

  private void start(Map<ConformanceCase, Path> outputs) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path commands = folder.resolve("commands.txt");
    Files.write(
        commands,
        outputs.entrySet().stream()
            .map(entry -> String.join("\t", command(entry.getKey(), entry.getValue())))
            .toList());
    List<Path> classPath = new ArrayList<>(List.of(ORACLE));
    classPath.addAll(flinkClassPath());
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // A short life: no second compiler, no parallel collector.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-cp",
            join(classPath),
            MAIN,
            "@" + commands)
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start()
        .waitFor();
  }

  private Path log() {
    return folder.resolve("log.txt");
  }

  private static List<String> command(ConformanceCase job, Path output) {
    Conditions conditions = job.conditions();
    List<String> words = new ArrayList<>(List.of(output.toString()));
    conditions.clientParallelism().ifPresent(p -> words.addAll(List.of("-p", p.toString())));
    conditions.conf().ifPresent(conf -> words.addAll(List.of("--conf", conf.toString())));
    words.addAll(List.of("--classpath", join(job.classes())));
    if (conditions.local()) {
      words.add("--local");
    }
    words.add(job.mainClass());
    words.addAll(conditions.args());
    return words;
  }

  private static String join(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
