package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of deployments and never in force: a line each, where the whole plan is shown. */
final class ShownLines {
  private ShownLines() {}

  static List<ReportLine> of(AnalysisResult result, Page page) {
    boolean isWanted = page.options().table() == ReportOptions.Table.ALWAYS;
    return result.deployments().stream()
        .filter(each -> isWanted && !result.jobs().isEmpty() && each.isInformation())
        .map(each -> page.line().add(text(each), Tone.DIM).info())
        .toList();
  }

  private static String text(DeploymentInfo shown) {
    String settings =
        shown.settings().stream()
            .map(each -> each.key() + " " + each.value())
            .collect(Collectors.joining(", "));
    return shown.name().orElse("")
        + "  "
        + shown.kind()
        + ", information only"
        + (settings.isEmpty() ? "" : ": " + settings);
  }
}
