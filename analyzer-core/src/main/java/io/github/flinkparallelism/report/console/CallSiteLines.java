package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.report.ReportLine;
import java.util.List;

/** What became of the calls in one source line. */
final class CallSiteLines {
  private static final int MAX_NAMED = 8;

  private final AnalysisResult result;
  private final List<Subject> subjects;
  private final Page page;

  CallSiteLines(AnalysisResult result, List<Subject> subjects, Page page) {
    this.result = result;
    this.subjects = subjects;
    this.page = page;
  }

  List<ReportLine> at(SourceLine line) {
    return result.callSites().stream()
        .filter(site -> line.covers(site.location()))
        .flatMap(site -> print(site).stream())
        .toList();
  }

  private List<ReportLine> print(CallSite site) {
    Flow flow = new Flow().add(page.name(site.method()), Tone.STRONG).add(" in ");
    flow.add(page.place(site.location()), Tone.PLACE).add(" " + status(site));
    return Page.info(flow.after(page.line(), 0, page));
  }

  private String status(CallSite site) {
    return switch (site.status()) {
      case DECIDES -> "decides " + operators(site.operators());
      case OVERRIDDEN -> "is reached, but something stronger wins everywhere";
      case UNREACHED -> "is not reached from any entry point";
      case NOT_FLINK -> "is not Flink's method";
    };
  }

  private String operators(List<String> operators) {
    String named = String.join(", ", operators.stream().limit(MAX_NAMED).map(this::name).toList());
    int left = operators.size() - MAX_NAMED;
    return left > 0 ? named + " and " + left + " more" : named;
  }

  /** {@code parse (2)} instead of {@code shop.ClickstreamJob:2}. */
  private String name(String reference) {
    return subjects.stream()
        .filter(subject -> reference.equals(subject.job().name() + ":" + subject.operator().id()))
        .map(subject -> new OperatorNames(page).of(subject.operator()))
        .findFirst()
        .orElseGet(() -> page.name(reference));
  }
}
