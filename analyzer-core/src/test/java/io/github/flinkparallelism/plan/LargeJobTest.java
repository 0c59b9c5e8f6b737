package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Size must not matter: neither depth nor width nor cycles. How the time grows is measured by the
 * benchmarks.
 */
class LargeJobTest {
  private static final int OPERATORS = 2_000;

  @Test
  void aLongChainIsPlanned() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder stream = env.source("src");
              for (int index = 0; index < 10 * OPERATORS; index++) {
                stream = stream.map();
              }
            });

    assertThat(planned.execution().vertices()).hasSize(1);
    assertThat(planned.slots()).isEqualTo("4");
  }

  @Test
  void aLongJobWithoutChainsIsPlanned() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder stream = env.disableOperatorChaining().source("src");
              for (int index = 0; index < 10 * OPERATORS; index++) {
                stream = stream.map();
              }
            });

    assertThat(planned.execution().vertices()).hasSize(10 * OPERATORS + 1);
  }

  @Test
  void aWideUnionIsPlanned() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              List<StreamBuilder> sources = new ArrayList<>();
              for (int index = 0; index < OPERATORS; index++) {
                sources.add(env.source("src"));
              }
              env.union(sources.toArray(StreamBuilder[]::new)).print();
            });

    assertThat(planned.execution().operators()).hasSize(OPERATORS + 1);
  }

  @Test
  void manyConditionsOnALargeJobArePlanned() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder stream = env.source("src");
              for (int index = 0; index < OPERATORS; index++) {
                stream = stream.map();
                if (index % 40 == 0) {
                  env.when(env.flag("f" + index), stream::print);
                }
              }
            });

    assertThat(planned.slots()).isEqualTo("4");
    assertThat(planned.operator("Map").parallelism().isDetermined()).isTrue();
  }

  @Test
  void aMalformedCycleDoesNotHang() {
    PipelineBuilder env = PipelineBuilder.env(2);
    StreamBuilder first = env.add(TransformationKind.ONE_INPUT, "first");
    StreamBuilder second = env.root(env.add(TransformationKind.ONE_INPUT, "second", first));
    first.inputs().add(Gated.always(second.id()));

    Planned planned = Planned.of("1.20", Planned.deployment(), env);

    assertThat(planned.execution().operators()).hasSize(2);
  }
}
