package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.plan.StreamBuilder;
import io.github.flinkparallelism.source.Location;
import org.junit.jupiter.api.Test;

class EnvironmentSetAfterOperatorsTest {
  private final Rule rule = new EnvironmentSetAfterOperators();

  @Test
  void positive() {
    assertThat(
            RuleTester.program(
                    env -> {
                      StreamBuilder source = env.source("src");
                      env.setParallelism(8);
                      source.map().print();
                    })
                .check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo(
                      "env.setParallelism(8) comes after Source: src, which does not use it.");
              assertThat(finding.consequence()).endsWith("Source: src runs with 2.");
              assertThat(finding.remedy())
                  .startsWith("Move the call before Source: src (Job.java:1)");
              assertThat(finding.location()).isEqualTo(new Location("Job.java", 2, 5));
              assertThat(finding.related()).containsExactly(new Location("Job.java", 1, 5));
            });
  }

  @Test
  void aCallAtTheEndHasNoEffectAtAll() {
    assertThat(
            RuleTester.program(
                    env -> {
                      env.source("src").map().print();
                      env.setParallelism(8);
                    })
                .check(rule))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "env.setParallelism(8) comes after every operator and has no effect."));
  }

  @Test
  void negative() {
    assertThat(
            RuleTester.program(
                    env -> {
                      env.setParallelism(8);
                      env.source("src").print();
                    })
                .check(rule))
        .isEmpty();
  }

  @Test
  void operatorsWithTheirOwnParallelismDoNotCare() {
    assertThat(
            RuleTester.program(
                    env -> {
                      StreamBuilder source = env.source("src").setParallelism(1);
                      StreamBuilder elements = env.fromCollection();
                      env.setParallelism(8);
                      env.union(source, elements).print();
                    })
                .check(rule))
        .isEmpty();
  }

  @Test
  void lateBindingOperatorsUseIt() {
    assertThat(
            RuleTester.program(
                    env -> {
                      StreamBuilder source = env.source("src").setParallelism(-1);
                      env.setParallelism(8);
                      source.print();
                    })
                .check(rule))
        .isEmpty();
  }
}
