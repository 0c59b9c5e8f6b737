package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Findings, worst first: what and where, consequence, remedy. Each line starts with at least three
 * spaces, of which build tools take away what their prefixes are wider than the one of plain lines.
 */
final class FindingLines {
  /** After the severity, whose longest word is "warning". */
  private static final int TEXT = Page.INDENT + 9;

  private static final int MAX_RELATED = 5;

  private final List<Finding> findings;
  private final Page page;

  FindingLines(List<Finding> findings, Page page) {
    this.findings = findings;
    this.page = page;
  }

  List<ReportLine> lines() {
    int cap = Math.max(page.options().maxFindings(), 0);
    int rule =
        findings.stream()
            .limit(cap)
            .mapToInt(finding -> DisplayWidth.of(page.name(finding.rule())))
            .reduce(0, Math::max);
    List<ReportLine> lines = new ArrayList<>();
    findings.stream().limit(cap).forEach(finding -> lines.addAll(lines(finding, rule)));
    int left = findings.size() - cap;
    if (left > 0) {
      String more = Page.count(left, "more finding") + ", see the JSON report";
      lines.add(page.line().to(Page.INDENT).add(more).info());
    }
    return lines;
  }

  private List<ReportLine> lines(Finding finding, int ruleWidth) {
    LineBuilder head = page.line().to(Page.INDENT);
    head.add(finding.severity().label(), Tone.of(finding.severity()));
    head.to(TEXT).add(page.name(finding.rule()), Tone.STRONG);
    head.to(TEXT + ruleWidth + 2).add(page.place(finding.location()), Tone.PLACE);
    List<LineBuilder> lines = new ArrayList<>(List.of(head));
    Stream.of(finding.message(), finding.consequence(), finding.remedy())
        .filter(text -> !text.isBlank())
        .forEach(
            text -> lines.addAll(new Flow().add(page.text(text)).after(page.line(), TEXT, page)));
    if (!finding.related().isEmpty()) {
      lines.addAll(related(finding.related()).after(page.line(), TEXT, page));
    }
    return lines.stream().map(line -> line.at(finding.severity())).toList();
  }

  /** Lines, each once: calls of one chain often stand in one. */
  private Flow related(List<Location> locations) {
    List<String> places = locations.stream().map(page::place).distinct().toList();
    Flow flow = new Flow().add("see also ");
    for (int i = 0; i < Math.min(places.size(), MAX_RELATED); i++) {
      flow.add(i == 0 ? "" : ", ").add(places.get(i), Tone.PLACE);
    }
    int left = places.size() - MAX_RELATED;
    return left > 0 ? flow.add(" and " + left + " more") : flow;
  }
}
