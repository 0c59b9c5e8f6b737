package io.github.flinkparallelism.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured on, fetched through Maven once and kept below {@code target}.
 *
 * @param folder everything is below
 * @param classpath the jars of the examples
 */
record Inputs(Path folder, String classpath) {
  private static final String UNPACK =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack";
  private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

  /**
   * Fetches what is not there yet.
   *
   * @param version of the analyzer
   * @param parsers the artifacts that read Scala, as {@code artifact:version}
   */
  static Inputs prepare(Path folder, String version, List<String> parsers) throws IOException {
    unpack("flink-runtime", folder.resolve("runtime"));
    Path examples = folder.resolve("examples");
    unpack("flink-examples-streaming", examples.resolve("src/main/java"));
    Files.writeString(examples.resolve("pom.xml"), pom(version));
    Path classpath = folder.resolve("classpath.txt");
    if (!Files.exists(classpath)) {
      run(examples, maven("dependency:build-classpath", "-Dmdep.outputFile=" + classpath));
    }
    Inputs inputs = new Inputs(folder, Files.readString(classpath).strip());
    Files.createDirectories(inputs.programs());
    Files.createDirectories(inputs.parsers());
    for (String parser : parsers) {
      if (!Files.exists(inputs.parsers().resolve(parser.replace(':', '-') + ".jar"))) {
        run(folder, copy("io.github.bonede:" + parser, inputs.parsers()));
      }
    }
    compile(inputs, inputs.classpath(), "PlanOfJob.java");
    compile(inputs, inputs.parsers() + "/*", "ParseOfScala.java");
    return inputs;
  }

  private static void compile(Inputs inputs, String classpath, String program) {
    run(
        inputs.folder(),
        List.of(
            tool("javac"),
            "-cp",
            classpath,
            "-d",
            inputs.programs().toString(),
            Path.of("src/bench", program).toAbsolutePath().toString()));
  }

  private static List<String> copy(String artifact, Path target) {
    return maven(COPY, "-Dartifact=" + artifact, "-DoutputDirectory=" + target);
  }

  /** The 2,500 sources of flink-runtime. */
  Path runtime() {
    return folder.resolve("runtime");
  }

  /** The 35 sources of flink-examples-streaming as a Maven project. */
  Path examples() {
    return folder.resolve("examples");
  }

  /** The jars that parse Scala. */
  Path parsers() {
    return folder.resolve("parsers");
  }

  /** The compiled programs that the analyzer is measured against. */
  Path programs() {
    return folder.resolve("programs");
  }

  /** Where processes write what they print. */
  Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  /** A command of this JDK. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** A quiet Maven that uses what it has downloaded. */
  static List<String> maven(String... goals) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn", "-B", "-q"));
    command.addAll(List.of(goals));
    return command;
  }

  private static void unpack(String artifact, Path target) throws IOException {
    if (!Files.exists(target)) {
      Files.createDirectories(target.getParent());
      run(
          target.getParent(),
          maven(
              UNPACK,
              "-Dartifact=org.apache.flink:" + artifact + ":1.20.0:jar:sources",
              "-DoutputDirectory=" + target));
    }
  }

  private static void run(Path folder, List<String> command) {
    System.out.println("preparing: " + command.get(0) + " ...");
    new ColdRun("preparing", folder, folder.resolve("prepare.log"), List.of(command)).seconds();
  }

  private static String pom(String version) throws IOException {
    try (InputStream in = Inputs.class.getResourceAsStream("examples-pom.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@version@", version);
    }
  }
}
