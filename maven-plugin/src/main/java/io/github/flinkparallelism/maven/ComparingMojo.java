package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that compare the report with Flink. */
abstract class ComparingMojo extends AbstractAnalysisMojo {
  /**
   * How many seconds the main method of each job may take, or all answers of the cluster together.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.TIME_LIMIT, defaultValue = "60")
  int timeLimit = 60;

  @Override
  void checkParameters() throws MojoExecutionException {
    if (timeLimit < 1) {
      throw new MojoExecutionException(
          PropertyNames.TIME_LIMIT + ": " + timeLimit + " is not a positive number of seconds.");
    }
  }

  /** Prints the comparison as the build's console is set, and writes it to a file for programs. */
  final void tell(
      Supplier<String> plain,
      Function<ReportOptions, List<ReportLine>> lines,
      String name,
      String json)
      throws MojoExecutionException {
    if (console.equals(ConsoleMode.PLAIN)) {
      logConsole().printPlain(plain.get());
    } else {
      logConsole()
          .print(
              lines.apply(
                  ConsoleMode.options(console, ReportOptions.Table.ALWAYS, Integer.MAX_VALUE)));
    }
    Path file = outputFolder().resolve(name);
    try {
      Files.createDirectories(outputFolder());
      Files.writeString(file, json, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + file + ": " + e.getMessage(), e);
    }
    logConsole().info("json: " + file);
  }
}
