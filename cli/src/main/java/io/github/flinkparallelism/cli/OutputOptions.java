package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say which reports to make and where they go. */
final class OutputOptions {
  static final String CONSOLE = "console";
  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";

  private final OptionSpec format =
      Values.list("FORMAT", FORMAT)
          .splitRegex(",")
          .description(
              "console, plain, json or sarif; several with commas between. The console report goes"
                  + " to standard output, and so does any other that is alone.")
          .build();
  private final OptionSpec output =
      OptionSpec.builder(OUTPUT)
          .paramLabel("FILE")
          .type(Path.class)
          .description(
              "Where the report goes instead. For more than one besides console, a folder, which"
                  + " receives report.json and the like.")
          .build();

  /** Lets {@code command} understand these options. */
  void addTo(CommandSpec command) {
    command.addOption(format).addOption(output);
  }

  /** Where each report goes, in the order in which the formats were given. */
  List<Destination> destinations(String usualFormat) {
    List<String> given = format.getValue();
    List<String> formats = given.isEmpty() ? List.of(usualFormat) : given;
    Optional<Path> target = Optional.ofNullable(output.getValue());
    long files = formats.stream().filter(name -> !name.equals(CONSOLE)).count();
    List<Destination> destinations = new ArrayList<>();
    for (String name : formats) {
      destinations.add(destination(name, files, target));
    }
    if (target.isEmpty() && formats.size() > 1 && files > 0) {
      throw new UsageError(FORMAT + ": several formats need " + OUTPUT + " for their files");
    }
    return destinations;
  }

  private static Destination destination(String format, long files, Optional<Path> target) {
    if (format.equals(CONSOLE) && (files > 0 || target.isEmpty())) {
      // Other formats are not even looked at: loading them takes time.
      return new Destination(Optional.empty(), Optional.empty());
    }
    Report report = ReportCatalog.byFormat(format).orElseThrow(() -> unknown(format));
    return new Destination(
        Optional.of(report),
        target.map(path -> files > 1 ? path.resolve(report.fileName()) : path));
  }

  private static UsageError unknown(String format) {
    List<String> valid = ReportCatalog.all().stream().map(Report::format).toList();
    return new UsageError(FORMAT + ": \"" + format + "\" is none of " + String.join(", ", valid));
  }

  /**
   * Where one report goes.
   *
   * @param report absent for the console
   * @param file absent for standard output
   */
  record Destination(Optional<Report> report, Optional<Path> file) {}
}
