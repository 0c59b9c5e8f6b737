package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.SourceInfo;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.util.ArrayList;
import java.util.List;

/** Every file that can say how a job runs: what counts of it, or why nothing does. */
public final class SourcesReport {
  private static final int PARTS = 2 * Page.INDENT;

  /** A line for each file, and below it one for each thing that counts. */
  public List<ReportLine> lines(List<SourceInfo> sources, ReportOptions options) {
    Page page = Page.of(options);
    List<SourceInfo> looked = sources.stream().filter(each -> !each.isOfTests()).toList();
    long counting = looked.stream().filter(SourceInfo::counts).count();
    List<ReportLine> lines = new ArrayList<>();
    String heading =
        looked.isEmpty()
            ? "no file that can say how a job runs speaks of Flink"
            : counting + " of " + looked.size() + " files that speak of Flink count";
    lines.add(page.line().add(heading, Tone.STRONG).info());
    looked.stream().filter(SourceInfo::counts).forEach(each -> counting(each, page, lines));
    if (counting < looked.size()) {
      lines.add(Page.BLANK);
      lines.add(page.line().add("nothing counts of", Tone.STRONG).info());
    }
    looked.stream().filter(each -> !each.counts()).forEach(each -> silent(each, page, lines));
    int tests = sources.size() - looked.size();
    if (tests > 0) {
      lines.add(Page.BLANK);
      lines.add(page.line().add(ofTests(tests), Tone.DIM).info());
    }
    return lines;
  }

  private static String ofTests(int files) {
    String are = files == 1 ? " is" : " are";
    return files + " more in folders of tests" + are + " not read, because tests are not deployed";
  }

  private static void counting(SourceInfo source, Page page, List<ReportLine> lines) {
    lines.add(Page.BLANK);
    lines.add(
        page.line()
            .to(Page.INDENT)
            .add(page.name(source.file()), Tone.PLACE)
            .add("  " + page.text(source.kind()), Tone.DIM)
            .info());
    for (SourceInfo.Part part : source.parts()) {
      lines.add(page.line().to(PARTS).add(page.text(part.line() + "  " + part.text())).info());
    }
  }

  private static void silent(SourceInfo source, Page page, List<ReportLine> lines) {
    LineBuilder first = page.line().to(Page.INDENT).add(page.name(source.file()), Tone.PLACE);
    new Flow()
        .add(page.text(source.kind()) + ": " + page.text(source.reason().orElse("")))
        .after(first, PARTS, page)
        .forEach(line -> lines.add(line.info()));
  }
}
