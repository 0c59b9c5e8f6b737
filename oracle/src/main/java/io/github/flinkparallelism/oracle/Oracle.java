package io.github.flinkparallelism.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The oracle's command line; see {@link OracleCommand} for its grammar.
 *
 * <p>A single argument {@code @FILE} names a file with one command on each line, its words
 * separated by tabs and written with the escapes of Java strings. Running many programs in one JVM
 * costs a tenth of a JVM for each. The first program that does not return in time ends the batch;
 * the outputs of those behind it are missing then, as they are when a program ends the JVM.
 */
public final class Oracle {
  private Oracle() {}

  /** Runs one command, or those of a file. */
  public static void main(String[] args) throws IOException {
    for (OracleCommand command : commands(args)) {
      new ProgramRun(command).run();
    }
    // Programs may leave threads behind; all that matters is on disk.
    Runtime.getRuntime().halt(0);
  }

  private static List<OracleCommand> commands(String[] args) throws IOException {
    if (args.length == 1 && args[0].startsWith("@")) {
      return Files.readAllLines(Path.of(args[0].substring(1))).stream()
          .map(line -> OracleCommand.parse(words(line)))
          .toList();
    }
    return List.of(OracleCommand.parse(Arrays.asList(args)));
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::translateEscapes).toList();
  }
}
