package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Partitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which partitioner an edge gets; executed scenarios A15, A16, A19, A33, A40 to A46, A58 to A60.
 */
class EdgesTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a15KeyByBeatsRebalanceAndNeverChains(String version) {
    Planned.on(
            version,
            1,
            env -> env.source("src").partition(Partitioner.REBALANCE).keyedProcess().print())
        .is(
            "1 Source: src p=1; 2 KeyedProcess p=1 [HASH<-1]; 3 Sink: Print to Std. Out p=1"
                + " [FORWARD<-2] // vertices: Source: src (1) | KeyedProcess -> Sink: Print to Std."
                + " Out (1) // slots: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a16RebalanceNeverChains(String version) {
    Planned.on(version, 1, env -> env.source("src").partition(Partitioner.REBALANCE).map().print())
        .is(
            "1 Source: src p=1; 2 Map p=1 [REBALANCE<-1]; 3 Sink: Print to Std. Out p=1"
                + " [FORWARD<-2] // vertices: Source: src (1) | Map -> Sink: Print to Std. Out (1)"
                + " // slots: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a19UnionMakesOneEdgePerInput(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder narrow = env.source("src").setParallelism(2);
              StreamBuilder wide = env.source("src").setParallelism(3);
              env.union(narrow, wide).timestamps().print();
            })
        .is(
            "1 Source: src p=2; 2 Source: src p=3; 3 Timestamps/Watermarks p=2 [FORWARD<-1"
                + " REBALANCE<-2]; 4 Sink: Print to Std. Out p=4 [REBALANCE<-3] // vertices: Source:"
                + " src (2) | Source: src (3) | Timestamps/Watermarks (2) | Sink: Print to Std. Out"
                + " (4) // slots: 4");
  }

  @Test
  void a33BroadcastNeverChains() {
    Planned.on("1.20", 1, env -> env.source("src").partition(Partitioner.BROADCAST).map().print())
        .is(
            "1 Source: src p=1; 2 Map p=1 [BROADCAST<-1]; 3 Sink: Print to Std. Out p=1"
                + " [FORWARD<-2] // vertices: Source: src (1) | Map -> Sink: Print to Std. Out (1)"
                + " // slots: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a34SinksHaveTheirOwnParallelism(String version) {
    Planned.on(version, 4, env -> env.source("src").print().setParallelism(1))
        .is(
            "1 Source: src p=4; 2 Sink: Print to Std. Out p=1 [REBALANCE<-1] // vertices: Source:"
                + " src (4) | Sink: Print to Std. Out (1) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a40TwoInputsGetTheirEdgesOneByOne(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder left = env.source("src").setParallelism(2);
              env.connect("Co-Map", left, env.source("src")).print();
            })
        .is(
            "1 Source: src p=2; 2 Source: src p=4; 3 Co-Map p=4 [REBALANCE<-1 FORWARD<-2]; 4 Sink:"
                + " Print to Std. Out p=4 [FORWARD<-3] // vertices: Source: src (2) | Source: src"
                + " (4) | Co-Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @Test
  void a41KeyedInputsAreHashed() {
    Planned.on(
            "1.20",
            4,
            env ->
                env.connect("Co-Map", env.source("src").keyBy(), env.source("src").keyBy()).print())
        .is(
            "1 Source: src p=4; 2 Source: src p=4; 3 Co-Map p=4 [HASH<-1 HASH<-2]; 4 Sink: Print to"
                + " Std. Out p=4 [FORWARD<-3] // vertices: Source: src (4) | Source: src (4) |"
                + " Co-Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @Test
  void a42BroadcastSideKeepsItsPartitioner() {
    Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder main = env.source("src");
              StreamBuilder rules = env.source("src").setParallelism(1);
              env.connect("Co-Process-Broadcast", main, rules.partition(Partitioner.BROADCAST))
                  .print();
            })
        .is(
            "1 Source: src p=4; 2 Source: src p=1; 3 Co-Process-Broadcast p=4 [FORWARD<-1"
                + " BROADCAST<-2]; 4 Sink: Print to Std. Out p=4 [FORWARD<-3] // vertices: Source:"
                + " src (4) | Source: src (1) | Co-Process-Broadcast -> Sink: Print to Std. Out (4)"
                + " // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.17", "1.20", "2.3"})
  void a44WindowJoinTagsBothSidesFirst(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder left = env.source("src").setParallelism(2);
              StreamBuilder right = env.source("src").setParallelism(3);
              StreamBuilder leftTag = left.map().parallelism(left.parallelism().orElseThrow());
              StreamBuilder rightTag = right.map().parallelism(right.parallelism().orElseThrow());
              env.connect("TumblingEventTimeWindows", leftTag.keyBy(), rightTag.keyBy()).print();
            })
        .is(
            "1 Source: src p=2; 2 Source: src p=3; 3 Map p=2 [FORWARD<-1]; 4 Map p=3 [FORWARD<-2];"
                + " 5 TumblingEventTimeWindows p=4 [HASH<-3 HASH<-4]; 6 Sink: Print to Std. Out p=4"
                + " [FORWARD<-5] // vertices: Source: src -> Map (2) | Source: src -> Map (3) |"
                + " TumblingEventTimeWindows -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a52SideOutputsAreOrdinaryEdges(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder process = env.source("src").oneInput("Process").setParallelism(3);
              process.sideOutput().map().print();
              process.map().setParallelism(3).print();
            })
        .is(
            "1 Source: src p=4; 2 Process p=3 [REBALANCE<-1]; 3 Map p=4 [REBALANCE<-2]; 4 Sink:"
                + " Print to Std. Out p=4 [FORWARD<-3]; 5 Map p=3 [FORWARD<-2]; 6 Sink: Print to"
                + " Std. Out p=4 [REBALANCE<-5] // vertices: Source: src (4) | Process -> Map (3) |"
                + " Sink: Print to Std. Out (4) | Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a53SideOutputsChain(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder process = env.source("src").oneInput("Process").setParallelism(3);
              process.sideOutput().timestamps().print().setParallelism(3);
            })
        .is(
            "1 Source: src p=4; 2 Process p=3 [REBALANCE<-1]; 3 Timestamps/Watermarks p=3"
                + " [FORWARD<-2]; 4 Sink: Print to Std. Out p=3 [FORWARD<-3] // vertices: Source:"
                + " src (4) | Process -> Timestamps/Watermarks -> Sink: Print to Std. Out (3) //"
                + " slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a58TheLastPartitionerWins(String version) {
    Planned.on(
            version,
            4,
            env ->
                env.source("src")
                    .partition(Partitioner.BROADCAST)
                    .partition(Partitioner.RESCALE)
                    .map()
                    .partition(Partitioner.GLOBAL)
                    .print())
        .is(
            "1 Source: src p=4; 2 Map p=4 [RESCALE<-1]; 3 Sink: Print to Std. Out p=4 [GLOBAL<-2]"
                + " // vertices: Source: src (4) | Map (4) | Sink: Print to Std. Out (4) // slots:"
                + " 4");
  }

  @Test
  void a59GlobalDoesNotChangeParallelism() {
    Planned.on("1.20", 4, env -> env.source("src").partition(Partitioner.GLOBAL).map().print())
        .is(
            "1 Source: src p=4; 2 Map p=4 [GLOBAL<-1]; 3 Sink: Print to Std. Out p=4 [FORWARD<-2]"
                + " // vertices: Source: src (4) | Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a60SelfUnionHasTwoEdgesAndDoesNotChain(String version) {
    Planned.on(
            version,
            4,
            env -> {
              StreamBuilder source = env.source("src");
              env.union(source, source).map().print();
            })
        .is(
            "1 Source: src p=4; 2 Map p=4 [FORWARD<-1 FORWARD<-1]; 3 Sink: Print to Std. Out p=4"
                + " [FORWARD<-2] // vertices: Source: src (4) | Map -> Sink: Print to Std. Out (4)"
                + " // slots: 4");
  }

  @Test
  void unionOfOneChains() {
    Planned.on("1.20", 4, env -> env.union(env.source("src")).map().print())
        .is(
            "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Sink: Print to Std. Out p=4 [FORWARD<-2]"
                + " // vertices: Source: src -> Map -> Sink: Print to Std. Out (4) // slots: 4");
  }

  @Test
  void a90ReinterpretedKeyedStreamsChain() {
    Planned.on(
            "1.20",
            4,
            env ->
                env.source("src").partition(Partitioner.FORWARD).oneInput("Keyed Reduce").print())
        .is(
            "1 Source: src p=4; 2 Keyed Reduce p=4 [FORWARD<-1]; 3 Sink: Print to Std. Out p=4"
                + " [FORWARD<-2] // vertices: Source: src -> Keyed Reduce -> Sink: Print to Std."
                + " Out (4) // slots: 4");
  }

  @Test
  void a70AStreamWithoutSinkIsPlanned() {
    Planned.on("1.20", 4, env -> env.source("src").map())
        .is(
            "1 Source: src p=4; 2 Map p=4 [FORWARD<-1] // vertices: Source: src -> Map (4) // slots:"
                + " 4");
  }
}
