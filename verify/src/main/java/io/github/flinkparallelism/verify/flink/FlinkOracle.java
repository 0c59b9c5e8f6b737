package io.github.flinkparallelism.verify.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks Flink for the plans of programs, in a JVM of their own.
 *
 * <p>Programs run one after the other in the same JVM, each with its own class loader: 100 of them
 * take 1.5 s, while a JVM for each would take half a second. A program that ends the JVM or blocks
 * it costs a new one.
 */
public final class FlinkOracle {
  private static final String MAIN = "io.github.flinkparallelism.oracle.Oracle";

  /** How long a JVM may take to start and to end, beside what its programs may take. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  /** What {@code flink run} opens for the sake of serializers and closure cleaners. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.text",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks");

  private final List<Path> classPath;
  private final Path folder;
  private final JvmSettings settings;

  /** An oracle for one version of Flink, whose programs see what this process sees. */
  public FlinkOracle(List<Path> classPath, Path folder) {
    this(classPath, folder, JvmSettings.INHERITED);
  }

  /**
   * An oracle for one version of Flink.
   *
   * @param classPath Flink, and whatever all programs share
   * @param folder where requests, answers and what programs print are kept; made when needed
   * @param settings what programs see of the machine
   */
  public FlinkOracle(List<Path> classPath, Path folder, JvmSettings settings) {
    this.classPath = List.copyOf(classPath);
    this.folder = folder.toAbsolutePath().normalize();
    this.settings = settings;
  }

  /** What the programs of the last run, or Flink's logging, wrote to the console. */
  public Path log() {
    return folder.resolve("log.txt");
  }

  /**
   * The runs of {@code programs}, in their order.
   *
   * @throws IOException when the folder cannot be written, or when the JVM does not start; the
   *     message holds what the JVM said
   */
  public List<FlinkRun> run(List<FlinkProgram> programs) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.deleteIfExists(log());
    List<Path> answers = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      answers.add(folder.resolve(i + ".jsonl"));
      Files.deleteIfExists(answers.get(i));
    }
    Map<Integer, FlinkProgram> todo = missing(programs, answers);
    while (!todo.isEmpty()) {
      start(todo, answers);
      Map<Integer, FlinkProgram> left = missing(programs, answers);
      if (left.size() == todo.size()) {
        throw new IOException("the JVM for Flink does not start: " + Files.readString(log()));
      }
      todo = left;
    }
    List<FlinkRun> runs = new ArrayList<>();
    for (Path answer : answers) {
      runs.add(FlinkRun.read(answer));
    }
    return runs;
  }

  /** The programs that have not been started yet, by their number. */
  private static Map<Integer, FlinkProgram> missing(
      List<FlinkProgram> programs, List<Path> answers) {
    Map<Integer, FlinkProgram> missing = new TreeMap<>();
    for (int i = 0; i < programs.size(); i++) {
      if (!Files.exists(answers.get(i))) {
        missing.put(i, programs.get(i));
      }
    }
    return missing;
  }

  private void start(Map<Integer, FlinkProgram> programs, List<Path> answers)
      throws IOException, InterruptedException {
    Path commands = folder.resolve("commands.txt");
    Files.write(
        commands,
        programs.entrySet().stream()
            .map(entry -> line(entry.getValue().command(answers.get(entry.getKey()))))
            .toList());
    Path options = folder.resolve("jvm.txt");
    Files.write(options, jvmOptions().map(FlinkOracle::quoted).toList());
    Process process = process(options, commands).start();
    Duration limit =
        programs.values().stream().map(FlinkProgram::timeLimit).reduce(GRACE, Duration::plus);
    try {
      process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private ProcessBuilder process(Path options, Path commands) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options,
                MAIN,
                "@" + commands)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .redirectInput(ProcessBuilder.Redirect.from(emptyFile().toFile()));
    settings.workingDirectory().ifPresent(place -> builder.directory(place.toFile()));
    Map<String, String> environment = builder.environment();
    // Options and settings of the caller's own shell are no part of the question.
    environment
        .keySet()
        .removeAll(List.of("FLINK_CONF_DIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    environment.putAll(settings.environmentVariables());
    return builder;
  }

  /** A program that reads its standard input finds it at its end. */
  private Path emptyFile() throws IOException {
    return Files.write(folder.resolve("stdin.txt"), new byte[0]);
  }

  private Stream<String> jvmOptions() throws IOException {
    List<Path> path = new ArrayList<>(List.of(OracleJar.extractTo(folder)));
    path.addAll(classPath.stream().map(Path::toAbsolutePath).toList());
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    return Stream.of(
            // A short life: no second compiler, no parallel collector.
            Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"),
            // Whatever goes wrong is written here, and nowhere else.
            Stream.of(
                "-Djava.io.tmpdir=" + temporary,
                "-XX:ErrorFile=" + folder.resolve("jvm-error.txt")),
            settings.processors().map(number -> "-XX:ActiveProcessorCount=" + number).stream(),
            OPENED.stream().map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED"),
            Stream.of("-cp", FlinkProgram.join(path)))
        .flatMap(options -> options);
  }

  /** A word as a file of options for {@code java} holds it. */
  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String line(List<String> words) {
    return words.stream().map(FlinkOracle::escaped).collect(Collectors.joining("\t"));
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
