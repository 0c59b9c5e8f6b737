package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FineGrainedResourcesDisabledTest {
  private static final Location PLACE = new Location("Job.java", 7, 3);
  private final Rule rule = new FineGrainedResourcesDisabled();

  private static RuleTester violating(Violation.Kind kind) {
    Violation violation =
        new Violation(kind, "something is wrong", "Flink throws", "change it", PLACE);
    return RuleTester.program(env -> env.violation(violation).source("src").print());
  }

  @ParameterizedTest
  @EnumSource(
      value = Violation.Kind.class,
      names = {"RESOURCES_WITHOUT_SWITCH"})
  void positive(Violation.Kind kind) {
    assertThat(violating(kind).check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("FineGrainedResourcesDisabled");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
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
      names = {"RESOURCES_WITHOUT_SWITCH"})
  void negative(Violation.Kind kind) {
    assertThat(violating(kind).check(rule)).isEmpty();
  }

  @Test
  void aSoundJobIsFine() {
    assertThat(RuleTester.program(env -> env.source("src").print()).check(rule)).isEmpty();
  }
}
