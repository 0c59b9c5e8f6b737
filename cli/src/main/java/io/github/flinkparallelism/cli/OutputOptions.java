package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which reports to make and where they go. */
final class OutputOptions {
  static final String CONSOLE = "console";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "console, plain, json or sarif; several are separated by commas. The console report goes"
              + " to standard output, and so does a single other one without --output.")
  List<String> formats = List.of();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where reports other than console are written; with several of them, a folder that"
              + " receives report.json, report.sarif and so on.")
  Path output;

  /** Where each report goes, in the order in which the formats were given. */
  List<Destination> destinations(String usualFormat) {
    List<String> wanted = formats.isEmpty() ? List.of(usualFormat) : formats;
    long files = wanted.stream().filter(format -> !format.equals(CONSOLE)).count();
    if (output == null && wanted.size() > 1 && files > 0) {
      throw new UsageError("--format: with several formats, add --output for their files");
    }
    List<Destination> destinations = new ArrayList<>();
    for (String format : wanted) {
      destinations.add(destination(format, files));
    }
    return destinations;
  }

  private Destination destination(String format, long files) {
    if (format.equals(CONSOLE) && (files > 0 || output == null)) {
      // Other formats are not even looked at: loading them takes time.
      return new Destination(Optional.empty(), Optional.empty());
    }
    Report report = ReportCatalog.byFormat(format).orElseThrow(() -> unknown(format));
    return new Destination(
        Optional.of(report),
        Optional.ofNullable(output)
            .map(path -> files > 1 ? path.resolve(report.fileName()) : path));
  }

  private static UsageError unknown(String format) {
    List<String> valid = ReportCatalog.all().stream().map(Report::format).toList();
    return new UsageError("--format: \"" + format + "\" is none of " + String.join(", ", valid));
  }

  /**
   * Where one report goes.
   *
   * @param report absent for the console
   * @param file absent for standard output
   */
  record Destination(Optional<Report> report, Optional<Path> file) {}
}
