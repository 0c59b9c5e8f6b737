package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkInput;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.StepIds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sinks become several operators; executed scenarios A35, A49 to A51, A77 to A81. */
class SinkExpansionTest {
  private static final List<SinkStep> WRITER = List.of(PipelineBuilder.writer());
  private static final List<SinkStep> FULL =
      List.of(
          SinkStep.of("prewrite")
              .with(Optional.of(5), Optional.empty())
              .reading(List.of(SinkInput.PREVIOUS.behind(Partitioner.REBALANCE)))
              .taking(StepIds.partitions(1)),
          PipelineBuilder.writer(),
          PipelineBuilder.committer(),
          SinkStep.of("Global Committer")
              .with(Optional.of(1), Optional.of(1))
              .reading(List.of(SinkInput.PREVIOUS.behind(Partitioner.GLOBAL).materialized()))
              .taking(StepIds.partitions(2)));

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a35TheWriterTakesTheSinksParallelism(String version) {
    Planned.on(version, 4, env -> env.source("src").sinkTo(WRITER).name("disc").setParallelism(3))
        .is(
            "1 Source: src p=4; 2 disc: Writer p=3 [REBALANCE<-1] // vertices: Source: src (4) |"
                + " disc: Writer (3) // slots: 4");
  }

  @ParameterizedTest
  @CsvSource({
    "1.13, 'Source: Collection Source -> Map -> Sink Writer: Sink (1)'",
    "1.14, 'Source: Collection Source -> Map (1) | Sink Sink (1)'",
    "1.20, 'Source: Collection Source -> Map (1) | Sink: Writer (1)'",
    "2.3, 'Source: Collection Source -> Map (1) | Sink: Writer (1)'"
  })
  void a49TheWriterYieldsFrom114On(String version, String vertices) {
    Planned planned = Planned.on(version, 1, env -> env.fromCollection().map().sinkTo(WRITER));

    assertThat(planned.vertices()).isEqualTo(vertices);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a50TheWriterChainsToANewSource(String version) {
    Planned.on(version, 4, env -> env.source("src").map().sinkTo(WRITER))
        .is(
            "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Sink: Writer p=4 [FORWARD<-2] //"
                + " vertices: Source: src -> Map -> Sink: Writer (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a51TheWriterTakesTheSinksGroup(String version) {
    Planned.on(
            version,
            4,
            env ->
                env.source("src")
                    .map()
                    .sinkTo(WRITER)
                    .disableChaining()
                    .name("nm")
                    .slotSharingGroup("z")
                    .setParallelism(2))
        .is(
            "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 nm: Writer p=2 ssg=z [REBALANCE<-2] //"
                + " vertices: Source: src -> Map (4) | nm: Writer (2) // slots: 6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "1.20", "2.3"})
  void a77TheCommitterChainsWhenStreaming(String version) {
    Planned.on(version, 4, env -> env.source("src").sinkTo(PipelineBuilder.committing()).name("cs"))
        .is(
            "1 Source: src p=4; 2 cs: Writer p=4 [FORWARD<-1]; 3 cs: Committer p=4 [FORWARD<-2] //"
                + " vertices: Source: src -> cs: Writer -> cs: Committer (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a78TheCommitterTakesTheSinksParallelism(String version) {
    Planned.on(
            version,
            4,
            env ->
                env.source("src").sinkTo(PipelineBuilder.committing()).setParallelism(2).name("cs"))
        .is(
            "1 Source: src p=4; 2 cs: Writer p=2 [REBALANCE<-1]; 3 cs: Committer p=2 [FORWARD<-2]"
                + " // vertices: Source: src (4) | cs: Writer -> cs: Committer (2) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a79StepsMayFixTheirParallelism(String version) {
    Planned.on(version, 4, env -> env.source("src").sinkTo(FULL).setParallelism(2).name("pcs"))
        .is(
            "1 Source: src p=4; 2 pcs: prewrite p=5 [REBALANCE<-1]; 3 pcs: Writer p=2"
                + " [REBALANCE<-2]; 4 pcs: Committer p=2 [FORWARD<-3]; 5 pcs: Global Committer p=1"
                + " max=1 [GLOBAL<-4] // vertices: Source: src (4) | pcs: prewrite (5) | pcs:"
                + " Writer -> pcs: Committer (2) | pcs: Global Committer (1) // slots: 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a80GroupAndStrategyGoToEveryStep(String version) {
    Planned.on(
            version,
            4,
            env ->
                env.source("src").sinkTo(FULL).name("pcs").slotSharingGroup("k").disableChaining())
        .is(
            "1 Source: src p=4; 2 pcs: prewrite p=5 ssg=k [REBALANCE<-1]; 3 pcs: Writer p=4 ssg=k"
                + " [REBALANCE<-2]; 4 pcs: Committer p=4 ssg=k [FORWARD<-3]; 5 pcs: Global"
                + " Committer p=1 max=1 ssg=k [GLOBAL<-4] // vertices: Source: src (4) | pcs:"
                + " prewrite (5) | pcs: Writer (4) | pcs: Committer (4) | pcs: Global Committer (1)"
                + " // slots: 9");
  }

  @Test
  void a81StepsBindLateToo() {
    Planned.on(
            "1.20",
            4,
            env -> {
              env.setParallelism(-1);
              env.source("src").sinkTo(PipelineBuilder.committing()).name("cs");
            })
        .is(
            "1 Source: src p=1; 2 cs: Writer p=1 [FORWARD<-1]; 3 cs: Committer p=1 [FORWARD<-2] //"
                + " vertices: Source: src -> cs: Writer -> cs: Committer (1) // slots: 1");
  }

  @Test
  void newIdsFollowTheProgramsTransformations() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder source = env.source("src");
              source.sinkTo(PipelineBuilder.committing()).uid("first");
              source.sinkTo(WRITER).uid("second");
            });

    // 1 source, 2 and 3 sinks; then writer, partition, committer, the partition's virtual node, and
    // the other writer. Executed on 1.20.0.
    assertThat(planned.execution().operators())
        .extracting(Operator::id)
        .containsExactly(1, 4, 6, 8);
    assertThat(planned.execution().operators())
        .extracting(operator -> operator.uid().orElse("-"))
        .containsExactly("-", "first", "Sink Committer: first", "second");
  }
}
