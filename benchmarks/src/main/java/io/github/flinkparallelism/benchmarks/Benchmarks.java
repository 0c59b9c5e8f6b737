package io.github.flinkparallelism.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures whole processes, cold, in turns with what they are compared to, and prints the medians.
 * Started by {@code mvn -Pbench -DskipTests install}; everything that it needs is fetched through
 * Maven, and written below {@code benchmarks/target}.
 */
public final class Benchmarks {
  private static final String WINDOW_JOIN = "org.apache.flink.streaming.examples.join.WindowJoin";
  private static final String NEVER_FAIL = "--fail-on=never";
  private static final double MEBIBYTES_ALLOWED = 300;

  private final Path cli = Path.of("../cli/bin/flink-parallelism").toAbsolutePath().normalize();
  private final Inputs inputs;

  private Benchmarks(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Runs in the folder {@code benchmarks}.
   *
   * @param args the version under test, how often each side runs, and the artifacts that read Scala
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of("target/bench").toAbsolutePath();
    Benchmarks benchmarks =
        new Benchmarks(Inputs.prepare(target, args[0], List.of(args).subList(2, args.length)));
    List<Measurement> measurements = benchmarks.measure(Integer.parseInt(args[1]));
    System.out.print(Table.of(measurements));
    if (!measurements.stream().allMatch(Measurement::isGood)) {
      System.exit(1);
    }
  }

  private List<Measurement> measure(int runs) {
    List<Measurement> measurements = new ArrayList<>();
    for (Comparison comparison :
        List.of(oneFile(), oneFileOfScala(), largeProject(), project(), mavenGoal())) {
      System.out.println("measuring: " + comparison.name());
      measurements.add(comparison.measure(runs));
    }
    double peak = largeProject().ours().peakMebibytes();
    measurements.add(
        new Measurement(
            "peak memory of check on 2,500 files / allowed", "MiB", peak, MEBIBYTES_ALLOWED, 1));
    return measurements;
  }

  private Comparison oneFile() {
    Path folder = Path.of("src/bench/one-file-job").toAbsolutePath();
    return new Comparison(
        "check of a one-file job / javac -proc:none of it",
        check("one-file-check", folder),
        run(
            "one-file-javac",
            folder,
            List.of(
                Inputs.tool("javac"),
                "-proc:none",
                // Parse and attribute; no byte code is made.
                "-XDcompilePolicy=attr",
                "-d",
                inputs.programs().toString(),
                "-cp",
                inputs.classpath(),
                "shop/OrdersJob.java")),
        0.5);
  }

  private Comparison oneFileOfScala() {
    Path folder = Path.of("src/bench/one-file-scala-job").toAbsolutePath();
    String classpath = inputs.programs() + File.pathSeparator + inputs.parsers() + "/*";
    return new Comparison(
        "check of a one-file job in Scala / tree-sitter's parser on it",
        check("one-file-scala-check", folder),
        run(
            "one-file-scala-parse",
            folder,
            List.of(
                Inputs.tool("java"),
                "-cp",
                classpath,
                "ParseOfScala",
                "src/main/scala/shop/ClicksJob.scala")),
        1.5);
  }

  private Comparison largeProject() {
    String classes = Path.of("target/classes").toAbsolutePath().toString();
    return new Comparison(
        "check of flink-runtime, 2,500 files / javac's parser on them",
        check("runtime-check", inputs.runtime()),
        run(
            "runtime-parse",
            inputs.runtime(),
            List.of(Inputs.tool("java"), "-cp", classes, ParseOnly.class.getName(), ".")),
        0.5);
  }

  private Comparison project() {
    return new Comparison(
        "check of Flink's examples, 35 files / compile + plan of one",
        check("examples-check", inputs.examples(), "-p4"),
        compileAndPlan(),
        0.25);
  }

  private Comparison mavenGoal() {
    return new Comparison(
        "mvn parallelism:check of the same / compile + plan of one",
        run(
            "examples-maven",
            inputs.examples(),
            Inputs.maven(
                "parallelism:check", "-Dparallelism.client=4", "-Dparallelism.failOn=never")),
        compileAndPlan(),
        0.6);
  }

  private ColdRun compileAndPlan() {
    String classpath =
        String.join(
            File.pathSeparator,
            inputs.examples().resolve("target/classes").toString(),
            inputs.programs().toString(),
            inputs.classpath());
    return run(
        "examples-plan",
        inputs.examples(),
        Inputs.maven("clean", "compile"),
        List.of(
            Inputs.tool("java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-cp",
            classpath,
            "PlanOfJob",
            "4",
            WINDOW_JOIN));
  }

  private ColdRun check(String name, Path folder, String... options) {
    List<String> command = new ArrayList<>(List.of(cli.toString(), "check", ".", NEVER_FAIL));
    command.addAll(List.of(options));
    return run(name, folder, command);
  }

  @SafeVarargs
  private ColdRun run(String name, Path folder, List<String>... commands) {
    return new ColdRun(name, folder, inputs.log(name), List.of(commands));
  }
}
