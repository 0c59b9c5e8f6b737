package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.report.console.ExplainQuery;
import io.github.flinkparallelism.report.console.ExplainReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainReportTest {
  private static List<String> explain(
      AnalysisResult result, Optional<String> operator, Optional<String> at) {
    return new ExplainReport()
        .lines(result, new ExplainQuery(operator, at), ReportOptions.DEFAULT).stream()
            .map(ReportLine::text)
            .toList();
  }

  private static List<String> headings(Optional<String> operator, Optional<String> at) {
    return explain(Samples.clickstream(), operator, at).stream()
        .filter(line -> line.contains(" runs with parallelism "))
        .map(line -> line.substring(0, line.indexOf(" in ")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"enrich", "ENRICH", "nric", "enrich-v2", "4", " 4 ", "shop.ClickstreamJob:4"})
  void an_operator_is_found_by_name_part_of_it_uid_and_number(String query) {
    assertThat(headings(Optional.of(query), Optional.empty())).containsExactly("enrich (4)");
  }

  @Test
  void an_exact_name_hides_names_that_only_contain_it() {
    assertThat(headings(Optional.of("Sink: audit"), Optional.empty()))
        .containsExactly("Sink: audit (6)");
    assertThat(headings(Optional.of("sink"), Optional.empty()))
        .containsExactly("Sink: orders (5)", "Sink: audit (6)");
  }

  @Test
  void without_a_query_every_operator_is_explained() {
    assertThat(headings(Optional.empty(), Optional.empty())).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AuditSinks.java:33",
        "shop/AuditSinks.java:33",
        "src/main/java/shop/AuditSinks.java:33:8",
        "shop\\AuditSinks.java:33"
      })
  void a_line_explains_what_it_decides(String at) {
    assertThat(headings(Optional.empty(), Optional.of(at))).containsExactly("Sink: audit (6)");
  }

  @Test
  void a_file_name_is_not_matched_by_the_end_of_another() {
    assertThat(headings(Optional.empty(), Optional.of("Sinks.java:33"))).isEmpty();
  }

  @Test
  void operator_and_line_narrow_each_other() {
    assertThat(headings(Optional.of("parse"), Optional.of("ClickstreamJob.java:27")))
        .containsExactly("parse (2)");
  }

  @Test
  void a_line_that_is_no_line_is_answered_with_the_form() {
    assertThat(explain(Samples.clickstream(), Optional.empty(), Optional.of("58")).get(0))
        .isEqualTo("A place is written Job.java:58, not 58.");
  }

  @Test
  void without_jobs_nothing_can_be_explained() {
    assertThat(explain(Samples.empty(), Optional.of("enrich"), Optional.empty()))
        .containsExactly("There is no operator to explain: no Flink job was found.");
  }

  @Test
  void a_stronger_layer_that_is_not_consulted_does_not_seem_to_decide() {
    Job job =
        Samples.job(
            "shop.ClickstreamJob",
            List.of(
                Samples.execution(
                    List.of(OperatorSample.of(1, "Source: a", Samples.CONFIG).operator()),
                    Quantity.exact(2))));
    List<String> lines =
        explain(
            Samples.result(List.of(job), List.of(), List.of(), List.of()),
            Optional.empty(),
            Optional.empty());
    assertThat(lines)
        .anyMatch(line -> line.contains("manifest") && line.endsWith("not asked"))
        .anyMatch(line -> line.contains("config") && line.endsWith("<- decides"))
        .anyMatch(line -> line.contains("Flink") && line.endsWith("overridden by 5"));
  }

  @Test
  void a_thousand_operators_are_not_all_explained() {
    assertThat(explain(EdgeSamples.thousand(), Optional.empty(), Optional.empty()))
        .last()
        .isEqualTo("950 more operators, name one");
  }
}
