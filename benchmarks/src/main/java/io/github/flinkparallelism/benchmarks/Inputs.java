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

  /** Fetches what is not there yet. */
  static Inputs prepare(Path folder, String version) throws IOException {
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
    run(
        folder,
        List.of(
            tool("javac"),
            "-cp",
            inputs.classpath(),
            "-d",
            inputs.programs().toString(),
            Path.of("src/bench/PlanOfJob.java").toAbsolutePath().toString()));
    return inputs;
  }

  /** The 2,500 sources of flink-runtime. */
  Path runtime() {
    return folder.resolve("runtime");
  }

  /** The 35 sources of flink-examples-streaming as a Maven project. */
  Path examples() {
    return folder.resolve("examples");
  }

  /** The compiled program that asks Flink for a plan. */
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
