package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactiveModeMisusedTest {
  private final Rule rule = new ReactiveModeMisused();

  private static RuleTester collection() {
    return RuleTester.program(env -> env.source("numbers").setParallelism(2).print());
  }

  /** Sources that are multiplied are in {@code job.ExternalDecisionsTest}. */
  @Test
  void positive() {
    List<Finding> findings =
        collection().setting("scheduler-mode", "reactive").onDemand().check(rule);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(findings.get(0).message())
        .isEqualTo(
            "scheduler-mode: reactive is set for a cluster that starts TaskManagers on demand (-t"
                + " kubernetes-application).");
    assertThat(findings.get(0).location()).isEqualTo(RuleTester.CONFIG);
  }

  @Test
  void negative() {
    assertThat(collection().setting("scheduler-mode", "reactive").check(rule)).isEmpty();
    assertThat(collection().onDemand().check(rule)).isEmpty();
  }
}
