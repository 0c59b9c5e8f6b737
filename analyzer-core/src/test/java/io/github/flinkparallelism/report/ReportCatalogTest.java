package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportCatalogTest {
  @Test
  void lists_every_format_in_the_order_of_help_texts() {
    assertThat(ReportCatalog.all().stream().map(Report::format))
        .containsExactly("console", "plain", "json", "sarif");
    assertThat(ReportCatalog.all().stream().map(Report::fileName))
        .containsExactly("report.txt", "report.plain.txt", "report.json", "report.sarif");
  }

  @Test
  void finds_a_report_by_its_format() {
    assertThat(ReportCatalog.byFormat("sarif")).isPresent();
    assertThat(ReportCatalog.byFormat("SARIF")).isEmpty();
    assertThat(ReportCatalog.byFormat("pdf")).isEmpty();
  }
}
