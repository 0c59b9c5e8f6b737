package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the environment's parallelism counts; executed scenarios A1 to A4, A17, A18, A73, A81. */
class LateBindingTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a1OperatorsKeepWhatTheEnvironmentSaidWhenTheyWereCreated(String version) {
    Planned.on(
            version,
            2,
            env -> {
              StreamBuilder source = env.source("src");
              env.setParallelism(5);
              source.map().print();
              env.setParallelism(7);
            })
        .is(
            "1 Source: src p=2; 2 Map p=5 [REBALANCE<-1]; 3 Sink: Print to Std. Out p=5 [FORWARD<-2]"
                + " // vertices: Source: src (2) | Map -> Sink: Print to Std. Out (5) // slots: 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a2MinusOneOnAnOperatorTakesTheEnvironmentAtExecute(String version) {
    Planned.on(
            version,
            2,
            env -> {
              env.source("src").setParallelism(-1).map().setParallelism(-1).print();
              env.setParallelism(5);
            })
        .is(
            "1 Source: src p=5; 2 Map p=5 [FORWARD<-1]; 3 Sink: Print to Std. Out p=2 [REBALANCE<-2]"
                + " // vertices: Source: src -> Map (5) | Sink: Print to Std. Out (2) // slots: 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a3MinusOneEverywhereRunsWithOne(String version) {
    Planned planned =
        Planned.on(
            version,
            2,
            env -> {
              env.setParallelism(-1);
              env.source("src").map().print();
            });

    planned.is(
        "1 Source: src p=1; 2 Map p=1 [FORWARD<-1]; 3 Sink: Print to Std. Out p=1 [FORWARD<-2]"
            + " // vertices: Source: src -> Map -> Sink: Print to Std. Out (1) // slots: 1");
    assertThat(planned.operator("Map").decision().layer()).isEqualTo(Layer.DEFAULT);
    assertThat(planned.operator("Map").decision().code()).contains("-1");
    assertThat(planned.operator("Map").overrides())
        .extracting(Decision::code)
        .containsExactly("env.setParallelism(-1)", "parallelism.default: 2");
  }

  @Test
  void minusOneComparesAsANumberOfItsOwn() {
    Planned.on(
            "1.20",
            2,
            env -> {
              env.setParallelism(-1);
              env.source("src").map().setParallelism(1).print();
            })
        .is(
            "1 Source: src p=1; 2 Map p=1 [REBALANCE<-1]; 3 Sink: Print to Std. Out p=1"
                + " [REBALANCE<-2] // vertices: Source: src (1) | Map (1) | Sink: Print to Std. Out"
                + " (1) // slots: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a4MinusOneTakesALaterEnvironment(String version) {
    Planned.on(
            version,
            2,
            env -> {
              env.setParallelism(-1);
              env.source("src").map().print();
              env.setParallelism(6);
            })
        .is(
            "1 Source: src p=6; 2 Map p=6 [FORWARD<-1]; 3 Sink: Print to Std. Out p=6 [FORWARD<-2]"
                + " // vertices: Source: src -> Map -> Sink: Print to Std. Out (6) // slots: 6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a17WatermarksTakeTheirInput(String version) {
    Planned.on(version, 4, env -> env.source("src").setParallelism(2).timestamps().map().print())
        .is(
            "1 Source: src p=2; 2 Timestamps/Watermarks p=2 [FORWARD<-1]; 3 Map p=4 [REBALANCE<-2];"
                + " 4 Sink: Print to Std. Out p=4 [FORWARD<-3] // vertices: Source: src ->"
                + " Timestamps/Watermarks (2) | Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a18WatermarksDoNotFollowALaterChangeOfTheirInput(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder source = env.source("src");
              StreamBuilder watermarks = source.timestamps();
              source.setParallelism(2);
              watermarks.map().print();
            })
        .is(
            "1 Source: src p=2; 2 Timestamps/Watermarks p=4 [REBALANCE<-1]; 3 Map p=4 [FORWARD<-2];"
                + " 4 Sink: Print to Std. Out p=4 [FORWARD<-3] // vertices: Source: src (2) |"
                + " Timestamps/Watermarks -> Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @Test
  void aNumberNamesTheDecisionsThatItOverrode() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              env.setParallelism(3);
              env.source("src").map().setParallelism(5).setParallelism(6).print();
            });

    Operator map = planned.operator("Map");
    assertThat(map.decision().code()).isEqualTo(".setParallelism(6)");
    assertThat(map.decision().layer()).isEqualTo(Layer.OPERATOR);
    assertThat(map.overrides())
        .extracting(Decision::code)
        .containsExactly(".setParallelism(5)", "env.setParallelism(3)", "parallelism.default: 2");
    assertThat(planned.operator("Sink: Print to Std. Out").decision().layer())
        .isEqualTo(Layer.ENVIRONMENT);
  }

  @Test
  void anEnvironmentWriteKnowsWhomItCameTooLateFor() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder source = env.source("src");
              env.setParallelism(5);
              source.map().print();
            });

    assertThat(planned.execution().environmentWrites())
        .singleElement()
        .satisfies(
            write -> {
              assertThat(write.createdBefore()).containsExactly(1);
              assertThat(write.decides()).containsExactly(2, 3);
            });
  }
}
