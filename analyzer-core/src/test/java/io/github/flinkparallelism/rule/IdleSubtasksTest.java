package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleSubtasksTest {
  private final Rule rule = new IdleSubtasks();

  private static RuleTester orders(int parallelism) {
    return RuleTester.program(
        env -> env.source("orders").uid("in").setParallelism(parallelism).map().print());
  }

  @Test
  void positive() {
    List<Finding> findings = orders(8).partitions("orders", 6).check(rule);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).message())
        .isEqualTo(
            "Source: orders runs with 8 and has 6 partitions to read: 2 subtasks get nothing.");
    assertThat(findings.get(0).remedy()).isEqualTo("Lower the source to 6, or add partitions.");
    assertThat(findings.get(0).related()).containsExactly(RuleTester.STATED);
    assertThat(orders(8).partitions("in", 6).check(rule)).hasSize(1);
    assertThat(orders(8).partitions("Source: orders", 6).check(rule)).hasSize(1);
  }

  @Test
  void negative() {
    assertThat(orders(6).partitions("orders", 6).check(rule)).isEmpty();
    assertThat(orders(8).check(rule)).isEmpty();
  }

  @Test
  void aNameThatNoSourceHasIsTold() {
    List<Finding> findings = orders(8).partitions("Map", 6).check(rule);

    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.INFO);
    assertThat(findings.get(0).location()).isEqualTo(RuleTester.STATED);
  }
}
