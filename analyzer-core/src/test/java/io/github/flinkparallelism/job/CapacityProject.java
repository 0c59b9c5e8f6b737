package io.github.flinkparallelism.job;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import io.github.flinkparallelism.report.console.ConsoleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project of one job, {@code org.example.Orders}, and what is said of its deployments. */
record CapacityProject(Path root) {
  static final ReportOptions OPTIONS =
      new ReportOptions(200, true, Style.PLAIN, ReportOptions.Table.ALWAYS, 20, false);

  void job(String source) {
    file("src/main/java/org/example/Orders.java", source);
  }

  /** A deployment of {@code parallelism.yaml} with these entries of a flow mapping. */
  void stated(String entries) {
    file(
        "parallelism.yaml",
        "deployments:\n  prod:\n    {flinkVersion: \"1.20\", jobs: [Orders], " + entries + "}\n");
  }

  void file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  AnalysisResult run() {
    return Analysis.run(AnalysisRequest.of(root).build());
  }

  String console() {
    return console(run());
  }

  static String console(AnalysisResult result) {
    return new ConsoleReport().render(result, OPTIONS);
  }

  List<String> findings() {
    return findings(run());
  }

  static List<String> findings(AnalysisResult result) {
    return result.findings().stream()
        .filter(finding -> !finding.rule().equals("ParallelismNotDetermined"))
        .map(
            finding ->
                finding.severity()
                    + " "
                    + finding.rule()
                    + " "
                    + finding.message()
                    + " "
                    + finding.remedy())
        .toList();
  }
}
