package io.github.flinkparallelism.report;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions.Table;
import io.github.flinkparallelism.report.console.ConsoleReport;
import io.github.flinkparallelism.report.console.ExplainQuery;
import io.github.flinkparallelism.report.console.ExplainReport;
import io.github.flinkparallelism.report.json.JsonReport;
import io.github.flinkparallelism.report.plain.PlainReport;
import io.github.flinkparallelism.report.sarif.SarifReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people and programs see, as files, so that a change of it shows in a diff. */
class ReportGoldenTest {
  private static final ReportOptions WIDE = options(120, true, Table.AUTO, false);
  private static final ReportOptions NARROW = options(80, true, Table.AUTO, true);
  private static final ReportOptions ASCII = options(120, false, Table.ALWAYS, false);
  private static final ReportOptions ASCII_NARROW = options(80, false, Table.ALWAYS, false);

  @TestFactory
  Stream<DynamicTest> every_report_looks_as_its_golden() {
    return cases().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(), () -> Goldens.check(one.getKey(), one.getValue())));
  }

  @Test
  void every_golden_belongs_to_a_report() throws IOException {
    Goldens.checkNoOrphans(cases().keySet());
  }

  private static Map<String, String> cases() {
    Map<String, String> cases = new LinkedHashMap<>();
    console(cases, "clickstream", Samples.clickstream());
    console(cases, "green", Samples.green());
    console(cases, "empty", Samples.empty());
    console(cases, "uncertain", EdgeSamples.uncertain());
    console(cases, "hostile", EdgeSamples.hostile());
    cases.put(
        "uncertain.console-table.txt",
        new ConsoleReport()
            .render(EdgeSamples.uncertain(), options(120, true, Table.ALWAYS, true)));
    cases.put(
        "clickstream.console-no-table.txt",
        new ConsoleReport().render(Samples.clickstream(), options(120, true, Table.NEVER, false)));
    explain(cases, "explain-name", Samples.clickstream(), "enrich", WIDE);
    explain(cases, "explain-narrow", Samples.clickstream(), "enrich", ASCII_NARROW);
    explain(cases, "explain-line", Samples.clickstream(), "@ClickstreamJob.java:58", WIDE);
    explain(cases, "explain-unreached", Samples.clickstream(), "@Legacy.java:19", WIDE);
    explain(cases, "explain-near-miss", Samples.clickstream(), "enrch", WIDE);
    explain(cases, "explain-no-line", Samples.clickstream(), "@ClickstreamJob.java:60", WIDE);
    explain(cases, "explain-uncertain", EdgeSamples.uncertain(), "", NARROW);
    explain(cases, "explain-hostile", EdgeSamples.hostile(), "", NARROW);
    formats(cases, "clickstream", Samples.clickstream());
    formats(cases, "uncertain", EdgeSamples.uncertain());
    formats(cases, "hostile", EdgeSamples.hostile());
    return cases;
  }

  private static void console(Map<String, String> cases, String name, AnalysisResult result) {
    ConsoleReport report = new ConsoleReport();
    cases.put(name + ".console-120.txt", report.render(result, WIDE));
    cases.put(name + ".console-80.txt", report.render(result, NARROW));
    cases.put(name + ".console-ascii.txt", report.render(result, ASCII));
  }

  private static void formats(Map<String, String> cases, String name, AnalysisResult result) {
    cases.put(name + ".json.txt", new JsonReport().render(result, WIDE));
    cases.put(name + ".sarif.txt", new SarifReport().render(result, WIDE));
    cases.put(name + ".plain.txt", new PlainReport().render(result, WIDE));
  }

  /** A query is a name, a line after {@code @}, or empty for everything. */
  private static void explain(
      Map<String, String> cases,
      String name,
      AnalysisResult result,
      String query,
      ReportOptions options) {
    Optional<String> text = Optional.of(query).filter(one -> !one.isEmpty());
    ExplainQuery asked =
        new ExplainQuery(
            text.filter(one -> !one.startsWith("@")),
            text.filter(one -> one.startsWith("@")).map(one -> one.substring(1)));
    String printed =
        new ExplainReport()
            .lines(result, asked, options).stream()
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
    cases.put(name + ".txt", printed);
  }

  static ReportOptions options(int width, boolean unicode, Table table, boolean build) {
    return new ReportOptions(width, unicode, Style.PLAIN, table, 20, build);
  }
}
