package io.github.flinkparallelism.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The jars of the Flink that is asked, which Maven has fetched. */
final class FlinkClassPath {
  private static final Path FILE = Path.of("target/flink/classpath.txt");
  private static final String EXAMPLES_JAR = "flink-examples-streaming";

  private FlinkClassPath() {}

  /** Flink and its connectors, without the examples. */
  static List<Path> flink() throws IOException {
    return all().stream().filter(jar -> !isExamplesJar(jar)).toList();
  }

  /** The examples' classes. */
  static List<Path> examples() throws IOException {
    return all().stream().filter(FlinkClassPath::isExamplesJar).toList();
  }

  private static List<Path> all() throws IOException {
    return Arrays.stream(Files.readString(FILE).trim().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static boolean isExamplesJar(Path jar) {
    return jar.getFileName().toString().startsWith(EXAMPLES_JAR);
  }
}
