package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.json.JsonReport;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
  private static final Schema SCHEMA = Schemas.report();

  static Stream<AnalysisResult> samples() {
    return Stream.of(
        Samples.clickstream(),
        Samples.green(),
        Samples.empty(),
        EdgeSamples.uncertain(),
        EdgeSamples.hostile(),
        EdgeSamples.thousand());
  }

  private static String json(AnalysisResult result) {
    return new JsonReport().render(result, ReportOptions.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samples_are_as_the_schema_says(AnalysisResult result) {
    assertThat(Schemas.errors(SCHEMA, json(result))).isEmpty();
  }

  @Property(tries = 200)
  void every_result_is_as_the_schema_says(@ForAll("results") AnalysisResult result) {
    assertThat(Schemas.errors(SCHEMA, json(result))).isEmpty();
  }

  @Property(tries = 100)
  void every_result_can_be_written_as_utf8(@ForAll("results") AnalysisResult result) {
    String json = json(result);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(json);
    assertThat(json).endsWith("}\n").doesNotContain("\r");
  }

  @Provide
  Arbitrary<AnalysisResult> results() {
    return RandomResults.results();
  }

  @Test
  void equal_results_give_equal_bytes() {
    assertThat(json(Samples.clickstream())).isEqualTo(json(Samples.clickstream()));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\": \"1\"|\"schemaVersion\": \"2\"",
        "\"certainty\": \"exact\"|\"certainty\": \"sure\"",
        "\"certainty\": \"exact\"|\"certainty\": \"range\"",
        "\"repeated\": false|\"repeated\": null",
        "\"repeated\": false|\"repeated\": false, \"extra\": 1",
        "\"configured\": false|\"configured\": false, \"extra\": 1",
        "\"line\": 22|\"line\": 0",
        "\"layer\": \"environment\"|\"layer\": \"somebody\"",
        "\"status\": \"unreached\"|\"status\": \"lost\"",
        "\"idle\": null,|''",
        "\"uid\": null,|''",
        "\"input\": null,|''",
      })
  void a_broken_report_is_rejected(String right, String wrong) {
    String json = json(Samples.clickstream());
    String broken = json.replace(right, wrong);
    assertThat(broken).isNotEqualTo(json);
    assertThat(Schemas.errors(SCHEMA, broken)).isNotEmpty();
  }
}
