package io.github.flinkparallelism.report;

import io.github.flinkparallelism.report.console.ConsoleReport;
import io.github.flinkparallelism.report.json.JsonReport;
import io.github.flinkparallelism.report.plain.PlainReport;
import io.github.flinkparallelism.report.sarif.SarifReport;
import java.util.List;
import java.util.Optional;

/** Every report format, in the order in which help texts list them. */
public final class ReportCatalog {
  private static final List<Report> ALL =
      List.of(new ConsoleReport(), new PlainReport(), new JsonReport(), new SarifReport());

  private ReportCatalog() {}

  /** Every format. */
  public static List<Report> all() {
    return ALL;
  }

  /** The report of that {@link Report#format()}. */
  public static Optional<Report> byFormat(String format) {
    return ALL.stream().filter(report -> report.format().equals(format)).findFirst();
  }
}
