package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.pipeline.ChainingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs in one task; executed scenarios A20, A23, A31, A32, A47, A48, A54, A61, A63 to A65. */
class ChainingTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a20KeyedOperatorsHeadTheirChain(String version) {
    Planned.on(version, 4, env -> env.source("Sequence Source").keyedReduce().print())
        .is(
            "1 Source: Sequence Source p=4; 2 Keyed Reduce p=4 [HASH<-1]; 3 Sink: Print to Std. Out"
                + " p=4 [FORWARD<-2] // vertices: Source: Sequence Source (4) | Keyed Reduce ->"
                + " Sink: Print to Std. Out (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a23CollectionsAreReadByOneTask(String version) {
    Planned.on(version, 4, env -> env.fromCollection().map().print())
        .is(
            "1 Source: Collection Source p=1; 2 Map p=4 [REBALANCE<-1]; 3 Sink: Print to Std. Out"
                + " p=4 [FORWARD<-2] // vertices: Source: Collection Source (1) | Map -> Sink:"
                + " Print to Std. Out (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a31MaxParallelismDoesNotBreakChains(String version) {
    Planned.on(
            version,
            2,
            env ->
                env.source("src")
                    .map()
                    .setMaxParallelism(10)
                    .oneInput("Filter")
                    .setMaxParallelism(20)
                    .print())
        .is(
            "1 Source: src p=2; 2 Map p=2 max=10 [FORWARD<-1]; 3 Filter p=2 max=20 [FORWARD<-2]; 4"
                + " Sink: Print to Std. Out p=2 [FORWARD<-3] // vertices: Source: src -> Map ->"
                + " Filter -> Sink: Print to Std. Out (2) // slots: 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a32OperatorsCanLeaveAChainOrStartOne(String version) {
    Planned.on(
            version,
            2,
            env ->
                env.source("src")
                    .map()
                    .startNewChain()
                    .oneInput("Filter")
                    .disableChaining()
                    .map()
                    .print())
        .is(
            "1 Source: src p=2; 2 Map p=2 [FORWARD<-1]; 3 Filter p=2 [FORWARD<-2]; 4 Map p=2"
                + " [FORWARD<-3]; 5 Sink: Print to Std. Out p=2 [FORWARD<-4] // vertices: Source:"
                + " src (2) | Map (2) | Filter (2) | Map -> Sink: Print to Std. Out (2) // slots:"
                + " 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a47AsyncWaitChainsToANewSource(String version) {
    Planned planned =
        Planned.on(
            version,
            4,
            env -> env.source("src").oneInput("async wait operator").yielding().print());

    assertThat(planned.vertices())
        .isEqualTo("Source: src -> async wait operator -> Sink: Print to Std. Out (4)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a48AsyncWaitDoesNotChainBehindALegacySource(String version) {
    Planned.on(
            version,
            1,
            env -> env.fromCollection().map().oneInput("async wait operator").yielding().print())
        .is(
            "1 Source: Collection Source p=1; 2 Map p=1 [FORWARD<-1]; 3 async wait operator p=1"
                + " [FORWARD<-2]; 4 Sink: Print to Std. Out p=1 [FORWARD<-3] // vertices: Source:"
                + " Collection Source -> Map (1) | async wait operator -> Sink: Print to Std. Out"
                + " (1) // slots: 1");
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, 'Source: src (4) | my -> Sink: Print to Std. Out (4)'",
    "ALWAYS, 'Source: src -> my -> Sink: Print to Std. Out (4)'",
    "HEAD_WITH_SOURCES, 'my [Source: src] -> Sink: Print to Std. Out (4)'",
    "NEVER, 'Source: src (4) | my (4) | Sink: Print to Std. Out (4)'"
  })
  void a54CustomOperatorsBringTheirStrategy(ChainingStrategy strategy, String vertices) {
    Planned planned =
        Planned.on("1.20", 4, env -> env.source("src").oneInput("my").chaining(strategy).print());

    assertThat(planned.vertices()).isEqualTo(vertices);
  }

  @Test
  void headWithSourcesDoesNotChainToALegacySource() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env ->
                env.addSource("old").oneInput("my").chaining(ChainingStrategy.HEAD_WITH_SOURCES));

    assertThat(planned.vertices()).isEqualTo("Source: old (4) | my (4)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a61ChainingCanBeSwitchedOff(String version) {
    Planned.on(version, 4, env -> env.disableOperatorChaining().source("src").map().print())
        .is(
            "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Sink: Print to Std. Out p=4 [FORWARD<-2]"
                + " // vertices: Source: src (4) | Map (4) | Sink: Print to Std. Out (4) // slots:"
                + " 4");
  }

  @ParameterizedTest
  @CsvSource({
    "1.17, 'Source: src -> Map -> Map -> Sink: Print to Std. Out (4)'",
    "1.20, 'Source: src (4) | Map (4) | Map (4) | Sink: Print to Std. Out (4)'",
    "2.3, 'Source: src (4) | Map (4) | Map (4) | Sink: Print to Std. Out (4)'"
  })
  void a63DifferentMaxParallelismCanBeKeptApart(String version, String vertices) {
    Planned planned =
        Planned.on(
            version,
            4,
            env ->
                env.keepDifferentMaxParallelismApart()
                    .source("src")
                    .map()
                    .setMaxParallelism(20)
                    .map()
                    .setMaxParallelism(30)
                    .print());

    assertThat(planned.vertices()).isEqualTo(vertices);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a64ChainsBranch(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder map = env.source("src").map();
              map.print();
              map.map().print();
            })
        .is(
            "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Sink: Print to Std. Out p=4 [FORWARD<-2];"
                + " 4 Map p=4 [FORWARD<-2]; 5 Sink: Print to Std. Out p=4 [FORWARD<-4] // vertices:"
                + " Source: src -> Map -> (Sink: Print to Std. Out, Map -> Sink: Print to Std. Out)"
                + " (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a55VerticesComeSourcesFirstThenDepthFirst(String version) {
    Planned planned =
        Planned.on(
            version,
            4,
            env -> {
              env.source("a").keyedProcess().name("one").print();
              env.source("b").keyBy().oneInput("all").forcedTo(1).print();
              env.source("c").keyedProcess().name("two").print();
            });

    assertThat(planned.vertices())
        .isEqualTo(
            "Source: a (4) | Source: b (4) | Source: c (4) | one -> Sink: Print to Std. Out (4) |"
                + " all (1) | Sink: Print to Std. Out (4) | two -> Sink: Print to Std. Out (4)");
  }

  @Test
  void a66SplitReaderStartsAChain() {
    Planned.on(
            "1.20",
            4,
            env ->
                env.addSource("Custom File Source")
                    .forcedTo(1)
                    .setMaxParallelism(1)
                    .oneInput("Split Reader: Custom File Source")
                    .chaining(ChainingStrategy.HEAD)
                    .yielding()
                    .print())
        .is(
            "1 Source: Custom File Source p=1 max=1; 2 Split Reader: Custom File Source p=4"
                + " [REBALANCE<-1]; 3 Sink: Print to Std. Out p=4 [FORWARD<-2] // vertices: Source:"
                + " Custom File Source (1) | Split Reader: Custom File Source -> Sink: Print to"
                + " Std. Out (4) // slots: 4");
  }

  @Test
  void iterationsHaveAHeadAndATailOutsideOfChains() {
    Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder loop = env.source("src").iterate();
              StreamBuilder body = loop.map();
              loop.closeWith(body.oneInput("Filter"));
              body.print();
            })
        .is(
            "1 IterationSink-2 p=2 max=2 [FORWARD<-5]; 2 IterationSource-2 p=2; 3 Source: src p=2;"
                + " 4 Map p=2 [FORWARD<-3 FORWARD<-2]; 5 Filter p=2 [FORWARD<-4]; 6 Sink: Print to"
                + " Std. Out p=2 [FORWARD<-4] // vertices: IterationSource-2 (2) | Source: src (2) |"
                + " Map -> (Filter, Sink: Print to Std. Out) (2) | IterationSink-2 (2) // slots: 2");
  }
}
