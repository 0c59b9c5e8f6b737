package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.sarif.SarifReport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
  private static final Schema SCHEMA = Schemas.sarif();

  private static String sarif(AnalysisResult result) {
    return new SarifReport().render(result, ReportOptions.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("io.github.flinkparallelism.report.JsonReportTest#samples")
  void samples_are_as_the_official_schema_says(AnalysisResult result) {
    assertThat(Schemas.errors(SCHEMA, sarif(result))).isEmpty();
  }

  @Property(tries = 100)
  void every_result_is_as_the_official_schema_says(@ForAll("results") AnalysisResult result) {
    assertThat(Schemas.errors(SCHEMA, sarif(result))).isEmpty();
  }

  @Provide
  Arbitrary<AnalysisResult> results() {
    return RandomResults.results();
  }

  @Test
  void a_broken_report_is_rejected() {
    String broken = sarif(Samples.clickstream()).replace("\"level\": \"error\"", "\"level\": 3");
    assertThat(Schemas.errors(SCHEMA, broken)).isNotEmpty();
  }

  @Test
  void paths_become_relative_uris() {
    assertThat(sarif(EdgeSamples.hostile()))
        .contains("\"uri\": \"src/we%20ird/na%C3%AFve%1B%5B2J.java\"")
        .contains("\"uriBaseId\": \"%SRCROOT%\"");
  }

  @Test
  void suppressed_findings_stay_in_and_say_why() {
    assertThat(sarif(Samples.clickstream()))
        .contains("\"justification\": \"enrichment needs the threads\"")
        .contains("\"kind\": \"inSource\"");
  }

  @Test
  void problems_do_not_make_a_run_fail() {
    assertThat(sarif(EdgeSamples.uncertain()))
        .contains("\"executionSuccessful\": true")
        .contains("cannot be parsed: ';' expected");
  }
}
