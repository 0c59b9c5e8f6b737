package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import org.junit.jupiter.api.Test;

class FlinkConfIgnoredTest {
  private final Rule rule = new FlinkConfIgnored();

  @Test
  void positive() {
    assertThat(
            RuleTester.program(env -> env.source("src").print())
                .version("2.1")
                .ignoredFile(
                    "conf/flink-conf.yaml",
                    "only config.yaml is read from 2.0 on",
                    "parallelism.default: 8")
                .check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message())
                  .isEqualTo(
                      "Flink 2.1 does not read conf/flink-conf.yaml: Only config.yaml is read from"
                          + " 2.0 on.");
              assertThat(finding.consequence()).endsWith("parallelism.default: 8.");
              assertThat(finding.remedy()).contains("conf/config.yaml");
              assertThat(finding.job()).isEmpty();
            });
  }

  @Test
  void onOldReleasesItIsAWarning() {
    assertThat(
            RuleTester.program(env -> env.source("src").print())
                .ignoredFile("conf/config.yaml", "flink-conf.yaml goes first", "a.b: 1")
                .check(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void negative() {
    assertThat(RuleTester.program(env -> env.source("src").print()).version("2.1").check(rule))
        .isEmpty();
    assertThat(
            RuleTester.program(env -> env.source("src").print())
                .version("2.1")
                .ignoredFile("conf/flink-conf.yaml", "it is empty")
                .check(rule))
        .isEmpty();
  }
}
