package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options of the commands that compare the report with Flink, and what they do about them. */
final class ComparisonOptions {
  private static final int USUAL_TIME_LIMIT = 60;

  private final ConsoleOptions console = new ConsoleOptions();
  private final OptionSpec timeLimit;
  private final OptionSpec outputDirectory;
  private final OptionSpec format =
      Values.choice("FORMAT", Format.CONSOLE, "--format")
          .description("console, plain or json, to standard output. Usual: console.")
          .build();

  /** What is printed; the file with the JSON form is written in any case. */
  enum Format {
    CONSOLE,
    PLAIN,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The options of one command.
   *
   * @param limited what the time limit is for
   * @param written what is written to the output directory
   */
  ComparisonOptions(String limited, String written) {
    this.timeLimit =
        Values.number(1, "--time-limit")
            .paramLabel("SECONDS")
            .initialValue(USUAL_TIME_LIMIT)
            .description(limited + ". Usual: " + USUAL_TIME_LIMIT + ".")
            .build();
    this.outputDirectory =
        OptionSpec.builder("--output-directory")
            .paramLabel("DIR")
            .type(Path.class)
            .description(
                "The only folder that is written to: "
                    + written
                    + ". Usual: PATH/target/parallelism, or PATH/build/parallelism with Gradle.")
            .build();
  }

  /** Declares them. */
  void addTo(CommandSpec spec) {
    spec.addOption(timeLimit).addOption(outputDirectory).addOption(format);
    console.addTo(spec);
  }

  /** The time limit. */
  Duration timeLimit() {
    int seconds = timeLimit.getValue();
    return Duration.ofSeconds(seconds);
  }

  /** The folder to write to for the project in {@code root}. */
  Path folder(Path root) {
    Path given = outputDirectory.getValue();
    return given == null ? JobClasses.buildFolder(root).resolve("parallelism") : given;
  }

  /** Prints one of the forms. */
  void print(
      Terminal terminal,
      String json,
      Supplier<String> plain,
      Function<ReportOptions, List<ReportLine>> lines) {
    Format chosen = format.getValue();
    switch (chosen) {
      case JSON -> terminal.printUtf8(json);
      case PLAIN -> terminal.printUtf8(plain.get());
      case CONSOLE -> {
        ReportOptions options = console.forTerminal(terminal, ReportOptions.Table.ALWAYS);
        new Reports(terminal, console).print(lines.apply(options));
      }
    }
  }
}
