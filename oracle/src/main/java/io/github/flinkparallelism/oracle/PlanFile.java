package io.github.flinkparallelism.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The oracle's output: one JSON object on each line. First a line for every job that the program
 * submitted, written at the moment of its submission, then a line that says how {@code main()}
 * ended. When the last line is missing, the program ended the JVM; its jobs are all there.
 */
final class PlanFile {
  /**
   * Where the executor finds the current file. A property of the JVM, because it is Flink that
   * creates the executor.
   */
  private static final String PROPERTY = "flinkparallelism.oracle.output";

  private final Path path;

  private PlanFile(Path path) {
    this.path = path;
  }

  /** Starts an empty file and makes it the current one. */
  static PlanFile start(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty(PROPERTY, path.toString());
    return new PlanFile(path);
  }

  /** The file of the program that is running. */
  static PlanFile current() {
    return new PlanFile(Path.of(System.getProperty(PROPERTY)));
  }

  /** Appends one object. */
  void add(Map<String, ?> object) {
    try {
      Files.writeString(path, Json.write(object) + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
