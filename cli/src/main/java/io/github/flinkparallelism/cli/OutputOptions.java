package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which reports to make and where they go.
 *
 * @param formats not empty
 * @param output the file, or the folder of several
 */
record OutputOptions(List<String> formats, Optional<Path> output) {
  static final String CONSOLE = "console";
  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";

  static final List<Option> ALL =
      List.of(
          Option.value(
              FORMAT,
              "FORMAT",
              "console, plain, json or sarif; several with commas between. The console report goes"
                  + " to standard output, and so does any other that is alone."),
          Option.value(
              OUTPUT,
              "FILE",
              "Where the report goes instead. For more than one besides console, a folder, which"
                  + " receives report.json and the like."));

  /** Reads {@link #ALL}. */
  static OutputOptions of(Arguments arguments, String usualFormat) {
    List<String> formats = new ArrayList<>();
    for (String list : arguments.all(FORMAT)) {
      formats.addAll(List.of(list.split(",", -1)));
    }
    return new OutputOptions(
        formats.isEmpty() ? List.of(usualFormat) : List.copyOf(formats),
        arguments.last(OUTPUT).map(Path::of));
  }

  /** Where each report goes, in the order in which the formats were given. */
  List<Destination> destinations() {
    long files = formats.stream().filter(format -> !format.equals(CONSOLE)).count();
    List<Destination> destinations = new ArrayList<>();
    for (String format : formats) {
      destinations.add(destination(format, files));
    }
    if (output.isEmpty() && formats.size() > 1 && files > 0) {
      throw new UsageError(FORMAT + ": several formats need " + OUTPUT + " for their files");
    }
    return destinations;
  }

  private Destination destination(String format, long files) {
    if (format.equals(CONSOLE) && (files > 0 || output.isEmpty())) {
      // Other formats are not even looked at: loading them takes time.
      return new Destination(Optional.empty(), Optional.empty());
    }
    Report report = ReportCatalog.byFormat(format).orElseThrow(() -> unknown(format));
    return new Destination(
        Optional.of(report),
        output.map(path -> files > 1 ? path.resolve(report.fileName()) : path));
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
