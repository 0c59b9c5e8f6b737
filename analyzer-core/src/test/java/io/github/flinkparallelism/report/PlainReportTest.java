package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.plain.PlainReport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlainReportTest {
  /** What the documentation tells users to put into an editor's problem matcher. */
  private static final String MATCHER =
      "^(.+?):(\\d+):(\\d+): (error|warning|info): (.*) \\[(\\w+)\\]$";

  @Provide
  Arbitrary<AnalysisResult> results() {
    return RandomResults.results();
  }

  @Property(tries = 200)
  void the_published_problem_matcher_reads_every_line(@ForAll("results") AnalysisResult result) {
    String printed = new PlainReport().render(result, ReportOptions.DEFAULT);
    long expected =
        result.findings().stream().filter(finding -> finding.suppressed().isEmpty()).count()
            + result.problems().size();
    assertThat(printed.lines().count()).isEqualTo(expected);
    assertThat(printed.lines()).allMatch(line -> line.matches(MATCHER));
  }

  @Test
  void no_finding_no_line() {
    assertThat(new PlainReport().render(Samples.green(), ReportOptions.DEFAULT)).isEmpty();
  }
}
