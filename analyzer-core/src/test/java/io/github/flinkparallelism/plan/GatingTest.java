package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said where the program has conditions that source does not decide. */
class GatingTest {
  @Test
  void aConditionalOperatorNamesItsCondition() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder map = env.source("src").map();
              env.when(env.flag("output"), () -> map.addSink("files").setParallelism(2));
              map.print();
            });

    planned.is(
        "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Sink: files p=2 [REBALANCE<-2] if"
            + " params.has(\"output\"); 4 Sink: Print to Std. Out p=4 [FORWARD<-2] // vertices:"
            + " Source: src -> Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @Test
  void whatOnlyAConditionalOperatorReadsIsConditionalToo() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              env.source("main").print();
              StreamBuilder rules = env.source("rules");
              env.when(env.condition("debug"), rules::print);
            });

    assertThat(planned.operator("Source: rules").condition()).contains("debug");
    assertThat(planned.operator("Source: main").condition()).isEmpty();
  }

  @Test
  void bothBranchesOfOneConditionAreShown() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder map = env.source("src").map();
              Condition output = env.flag("output");
              env.when(output, () -> map.addSink("files"));
              env.unless(output, map::print);
            });

    planned.is(
        "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Sink: files p=4 [FORWARD<-2] if"
            + " params.has(\"output\"); 4 Sink: Print to Std. Out p=4 [FORWARD<-2] if"
            + " !(params.has(\"output\")) // vertices: Source: src -> Map -> Sink: Print to Std."
            + " Out (4) // slots: 4");
  }

  @Test
  void aNumberThatChangesOnlyByAnInputIsTheDefault() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              env.when(env.flag("wide"), () -> env.setParallelism(16));
              env.source("src").print();
            });

    Quantity parallelism = planned.operator("Source: src").parallelism();
    assertThat(parallelism.value()).contains(2);
    assertThat(parallelism.certainty()).isEqualTo(Certainty.DEFAULT);
    assertThat(parallelism.min()).contains(2);
    assertThat(parallelism.max()).contains(16);
    assertThat(parallelism.input()).contains("--wide");
    assertThat(parallelism.expression()).contains("params.has(\"wide\")");
    assertThat(planned.slots()).isEqualTo("2?");
  }

  @Test
  void aNumberThatChangesByAnythingElseIsARange() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              env.when(env.condition("isProduction()"), () -> env.setParallelism(16));
              env.source("src").print();
            });

    Quantity parallelism = planned.operator("Source: src").parallelism();
    assertThat(parallelism.certainty()).isEqualTo(Certainty.RANGE);
    assertThat(parallelism.value()).isEmpty();
    assertThat(parallelism.reason()).contains("2 or 16, depending on isProduction()");
    assertThat(planned.slots()).isEqualTo("2..16");
    assertThat(planned.execution().slots().idle()).isEmpty();
  }

  @Test
  void theSameConditionTestedAgainTakesTheSameSide() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              Condition prod = env.condition("prod");
              StreamBuilder source = env.source("src");
              env.when(prod, () -> source.setParallelism(8));
              StreamBuilder map = source.map();
              env.when(prod, () -> map.setParallelism(8));
              map.print().setParallelism(1);
            });

    assertThat(planned.operator("Map").inputs().get(0).partitioning()).isEqualTo("FORWARD");
    assertThat(planned.slots()).isEqualTo("2..8");
  }

  @Test
  void equalOnBothSidesIsExact() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              Condition prod = env.condition("prod");
              StreamBuilder source = env.source("src");
              env.when(prod, () -> source.setParallelism(8));
              env.unless(prod, () -> source.setParallelism(8));
              source.print();
            });

    assertThat(planned.operator("Source: src").parallelism()).isEqualTo(Quantity.exact(8));
    assertThat(planned.slots()).isEqualTo("8");
  }

  @Test
  void aConditionalInputMovesTheEdge() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder files = env.source("files");
              StreamBuilder kafka = env.source("kafka").setParallelism(6);
              env.source("unused");
              files.map().insteadFrom(env.condition("live"), kafka).print();
            });

    assertThat(planned.operator("Source: kafka").condition()).contains("live");
    assertThat(planned.operator("Source: files").condition()).contains("!(live)");
    assertThat(planned.slots()).isEqualTo("2..6");
    assertThat(planned.execution().operators()).hasSize(4);
  }

  @Test
  void anExecutionUnderAConditionIsPlannedAsIfItHeld() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              Condition prod = env.condition("prod");
              StreamBuilder map = env.source("src").map();
              env.when(
                  prod,
                  () -> {
                    map.print();
                    env.execute();
                  });
            });

    planned.is(
        "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Sink: Print to Std. Out p=4 [FORWARD<-2] //"
            + " vertices: Source: src -> Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @Test
  void anErrorUnderOneConditionNamesIt() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder map = env.source("src").map();
              env.when(env.condition("prod"), () -> map.setParallelism(40000));
              map.print();
            });

    assertThat(planned.execution().violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.message()).endsWith(", where prod"));
  }

  @Test
  void anErrorThatTakesACombinationIsNotClaimed() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder source = env.source("src");
              env.when(env.condition("a"), () -> source.map().print());
              env.when(env.condition("b"), () -> source.map().print());
            });

    assertThat(planned.execution().violations())
        .extracting(Violation::kind)
        .doesNotContain(Violation.Kind.NO_OPERATORS);
  }

  @Test
  void aDefaultInsideABranchIsStillADefault() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder source = env.source("src");
              Condition wide = env.flag("wide");
              env.when(
                  env.flag("archive"),
                  () -> {
                    StreamBuilder archive = source.addSink("archive");
                    env.when(wide, () -> archive.setParallelism(8));
                  });
              source.print();
            });

    assertThat(PlanText.text(planned.operator("Sink: archive").parallelism())).isEqualTo("2?");
    assertThat(planned.operator("Sink: archive").parallelism().input()).contains("--wide");
    assertThat(planned.operator("Sink: archive").condition()).contains("params.has(\"archive\")");
  }

  @Test
  void sinksKeepTheirIdsInEveryScenario() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder source = env.source("src");
              env.when(
                  env.condition("a"),
                  () -> source.sinkTo(List.of(PipelineBuilder.writer())).name("a"));
              source.sinkTo(List.of(PipelineBuilder.writer())).name("b");
            });

    assertThat(planned.operator("a: Writer").id()).isEqualTo(4);
    assertThat(planned.operator("b: Writer").id()).isEqualTo(5);
  }
}
