package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LowerLayerIgnoredTest {
  private static final Location ENV_CALL = new Location("Job.java", 1, 5);
  private final Rule rule = new LowerLayerIgnored();

  private static RuleTester withLayers(RuleTester tester) {
    return tester
        .layer(Layer.CLIENT, 10, "-p 10", Optional.empty())
        .layer(Layer.FILE, 2, "parallelism.default: 2", Optional.of(RuleTester.CONFIG))
        .layer(Layer.DEFAULT, 1, "Flink's default", Optional.empty());
  }

  @Test
  void positive() {
    assertThat(
            withLayers(
                    RuleTester.program(
                        env -> {
                          env.setParallelism(8);
                          env.source("src").map().setParallelism(3).print();
                        }))
                .check(rule))
        .extracting(Finding::message, Finding::location)
        .containsExactly(
            tuple("-p 10 has no effect: env.setParallelism(8) in Job.java:1 wins.", ENV_CALL),
            tuple(
                "parallelism.default: 2 has no effect: env.setParallelism(8) in Job.java:1 wins.",
                RuleTester.CONFIG));
  }

  @Test
  void theRemedyNamesWhoDecidesThen() {
    Finding finding =
        withLayers(
                RuleTester.program(
                    env -> {
                      env.setParallelism(8);
                      env.source("src").print();
                    }))
            .check(rule)
            .get(0);

    assertThat(finding.remedy())
        .isEqualTo(
            "Remove the call in the program to let whoever submits the job decide, or remove -p"
                + " 10.");
  }

  @Test
  void negative() {
    assertThat(withLayers(RuleTester.program(env -> env.source("src").print())).check(rule))
        .isEmpty();
  }

  @Test
  void anOperatorBeforeTheCallStillListens() {
    assertThat(
            withLayers(
                    RuleTester.program(
                        env -> {
                          env.source("early").print();
                          env.setParallelism(8);
                          env.source("src").print();
                        }))
                .check(rule))
        .isEmpty();
  }

  @Test
  void aConditionalCallDoesNotAlwaysDecide() {
    assertThat(
            withLayers(
                    RuleTester.program(
                        env -> {
                          env.when(env.condition("local"), () -> env.setParallelism(8));
                          env.source("src").print();
                        }))
                .check(rule))
        .isEmpty();
  }
}
