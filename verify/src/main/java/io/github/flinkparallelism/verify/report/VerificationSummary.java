package io.github.flinkparallelism.verify.report;

import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.console.Flow;
import io.github.flinkparallelism.report.console.Page;
import io.github.flinkparallelism.report.console.Tone;
import io.github.flinkparallelism.verify.VerificationResult;
import java.util.ArrayList;
import java.util.List;

/** The last lines: how many jobs agree, and what a disagreement means. */
final class VerificationSummary {
  private final VerificationResult result;
  private final Page page;

  VerificationSummary(VerificationResult result, Page page) {
    this.result = result;
    this.page = page;
  }

  List<ReportLine> lines() {
    if (result.jobs().isEmpty()) {
      return List.of(page.line().add("No Flink job found, so nothing was run.").info());
    }
    int wrong = (int) result.jobs().stream().filter(job -> job.brokenPromises() > 0).count();
    int left = result.notCompared().size();
    int notRun = result.notRun().size();
    List<String> parts = new ArrayList<>();
    parts.add(result.jobs().size() - wrong - left - notRun + " without contradiction");
    if (wrong > 0) {
      parts.add(wrong + " contradicted by Flink");
    }
    if (left > 0) {
      parts.add(left + " not compared");
    }
    if (notRun > 0) {
      parts.add(notRun + " not run");
    }
    String jobs = Page.count(result.jobs().size(), "job");
    List<ReportLine> lines = new ArrayList<>();
    lines.add(page.line().add(jobs + ": " + String.join(", ", parts), Tone.STRONG).info());
    if (wrong > 0) {
      String text =
          "A contradicted exact claim is a defect of the analyzer, provided that the compiled classes"
              + " are those of the source; please report it with the lines above.";
      lines.addAll(Page.info(new Flow().add(text).after(page.line(), 0, page)));
    }
    return lines;
  }
}
