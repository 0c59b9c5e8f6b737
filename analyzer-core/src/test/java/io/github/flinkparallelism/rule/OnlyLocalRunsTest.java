package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnlyLocalRunsTest {
  private static final Location PLACE = new Location("Job.java", 7, 3);
  private final Rule rule = new OnlyLocalRuns();

  private static RuleTester violating(Violation.Kind kind) {
    Violation violation =
        new Violation(kind, "something is wrong", "Flink throws", "change it", PLACE);
    return RuleTester.program(env -> env.violation(violation).source("src").print());
  }

  @ParameterizedTest
  @EnumSource(
      value = Violation.Kind.class,
      names = {"LOCAL_ONLY"})
  void positive(Violation.Kind kind) {
    assertThat(violating(kind).check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("OnlyLocalRuns");
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message()).isEqualTo("Something is wrong.");
              assertThat(finding.consequence()).isEqualTo("Flink throws.");
              assertThat(finding.remedy()).isEqualTo("Change it.");
              assertThat(finding.location()).isEqualTo(PLACE);
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = Violation.Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LOCAL_ONLY"})
  void negative(Violation.Kind kind) {
    assertThat(violating(kind).check(rule)).isEmpty();
  }

  @Test
  void aSoundJobIsFine() {
    assertThat(RuleTester.program(env -> env.source("src").print()).check(rule)).isEmpty();
  }
}
