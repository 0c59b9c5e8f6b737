package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** What could not be read or analysed. */
final class ProblemLines {
  private final List<Problem> problems;
  private final Page page;

  ProblemLines(List<Problem> problems, Page page) {
    this.problems = problems;
    this.page = page;
  }

  List<ReportLine> lines() {
    List<ReportLine> lines = new ArrayList<>();
    String heading = Page.count(problems.size(), "problem") + ", results may be incomplete";
    lines.add(page.line().add(heading, Tone.WARNING).info());
    int cap = Math.max(page.options().maxFindings(), 0);
    for (Problem problem : problems.subList(0, Math.min(cap, problems.size()))) {
      Flow flow = new Flow().add(page.path(problem.location()), Tone.PLACE).add(": ");
      flow.add(page.text(problem.message()))
          .after(page.line(), Page.INDENT, page)
          .forEach(line -> lines.add(line.at(Severity.WARNING)));
    }
    int left = problems.size() - cap;
    if (left > 0) {
      String more = Page.count(left, "more problem") + ", see the JSON report";
      lines.add(page.line().to(Page.INDENT).add(more).info());
    }
    return lines;
  }
}
