package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanRejectedTest {
  private static final Location PLACE = new Location("Job.java", 7, 3);
  private final Rule rule = new PlanRejected();

  private static RuleTester violating(Violation.Kind kind) {
    Violation violation =
        new Violation(kind, "something is wrong", "Flink throws", "change it", PLACE);
    return RuleTester.program(env -> env.violation(violation).source("src").print());
  }

  @ParameterizedTest
  @EnumSource(
      value = Violation.Kind.class,
      names = {
        "FORWARD_CHANGES_PARALLELISM",
        "PARTITIONER_ON_KEYED_STREAM",
        "LOCAL_ENVIRONMENT_IN_CLUSTER",
        "NO_OPERATORS",
        "OTHER"
      })
  void positive(Violation.Kind kind) {
    assertThat(violating(kind).check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("PlanRejected");
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
      names = {
        "FORWARD_CHANGES_PARALLELISM",
        "PARTITIONER_ON_KEYED_STREAM",
        "LOCAL_ENVIRONMENT_IN_CLUSTER",
        "NO_OPERATORS",
        "OTHER"
      })
  void negative(Violation.Kind kind) {
    assertThat(violating(kind).check(rule)).isEmpty();
  }

  @Test
  void aSoundJobIsFine() {
    assertThat(RuleTester.program(env -> env.source("src").print()).check(rule)).isEmpty();
  }

  @Test
  void thePlanItselfShowsAForwardEdgeThatCannotBe() {
    assertThat(
            RuleTester.program(
                    env -> env.source("src").partition(Partitioner.FORWARD).map().setParallelism(3))
                .check(rule))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "Forward partitioning from Source: src (parallelism 2) to Map (parallelism"
                            + " 3)."));
  }
}
