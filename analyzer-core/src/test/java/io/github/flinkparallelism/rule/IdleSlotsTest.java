package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import org.junit.jupiter.api.Test;

class IdleSlotsTest {
  private final Rule rule = new IdleSlots();

  @Test
  void positive() {
    assertThat(
            RuleTester.program(env -> env.source("src").print())
                .parallelism(5)
                .cluster(3, 3)
                .check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message()).isEqualTo("The job uses 5 of 9 slots; 4 stay idle.");
              assertThat(finding.remedy())
                  .isEqualTo(
                      "Run 2 TaskManagers instead of 3, or set taskmanager.numberOfTaskSlots to 2"
                          + " instead of 3, or raise the parallelism to 9.");
              assertThat(finding.location()).isEqualTo(RuleTester.WORKERS);
            });
  }

  @Test
  void oneSlotThatNoSettingSaves() {
    assertThat(
            RuleTester.program(env -> env.source("src").print())
                .parallelism(5)
                .cluster(2, 3)
                .check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo("The job uses 5 of 6 slots; 1 stays idle.");
              assertThat(finding.remedy()).isEqualTo("Raise the parallelism to 6.");
            });
  }

  @Test
  void negative() {
    assertThat(
            RuleTester.program(env -> env.source("src").print())
                .parallelism(6)
                .cluster(2, 3)
                .check(rule))
        .isEmpty();
    assertThat(
            RuleTester.program(env -> env.source("src").print())
                .parallelism(7)
                .cluster(2, 3)
                .check(rule))
        .isEmpty();
  }

  @Test
  void aRangeOfSlotsClaimsNothing() {
    assertThat(
            RuleTester.program(
                    env -> {
                      env.when(env.condition("prod"), () -> env.setParallelism(6));
                      env.source("src").print();
                    })
                .cluster(3, 3)
                .check(rule))
        .isEmpty();
  }
}
