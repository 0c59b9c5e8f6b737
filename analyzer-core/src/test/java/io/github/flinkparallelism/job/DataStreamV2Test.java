package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DataStream V2 API. */
class DataStreamV2Test {
  private static final String JOB =
      """
      package org.acme;
      import org.apache.flink.api.connector.dsv2.*;
      import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
      import org.apache.flink.datastream.api.ExecutionEnvironment;
      import org.apache.flink.datastream.api.builtin.BuiltinFuncs;
      import org.apache.flink.datastream.api.function.*;
      import org.apache.flink.datastream.api.stream.*;
      import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
      public class Job {
        public static void main(String[] args) throws Exception {
          ExecutionEnvironment env = ExecutionEnvironment.getInstance();
      """;
  private static final String SINK =
      ".toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()))";
  private static final String END = "env.execute(\"v2\");\n}\n}\n";

  @TempDir Path folder;

  private JobTest job(String statements) {
    return JobTest.in(folder)
        .version("2.3")
        .client(4)
        .source(JOB + statements.replace("SINK", SINK) + END);
  }

  @Test
  void operatorsAreConfiguredAfterTheirCreation() {
    job("""
        env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 9)), "numbers") // expect: parallelism=4 name="Source: numbers"
            .process((x, out, ctx) -> {}).withParallelism(2).withName("two") // expect: parallelism=2 name="two"
            .keyBy(x -> x)
            .process((x, out, ctx) -> {}) // expect: parallelism=4 name="KeyedProcess"
            .withSlotSharingGroup(org.apache.flink.api.common.SlotSharingGroup.newBuilder("own").build())
            SINK.withName("out").withParallelism(3); // expect: parallelism=3 name="out: Writer"
        """)
        .check();
  }

  @Test
  void aGlobalStreamIsOne() {
    job("""
        GlobalStream<Long> one = env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 9)), "n").global(); // expect: parallelism=4
        one.process((x, out, ctx) -> {}) // expect: parallelism=1 name="Global Process"
            .shuffle().process((x, out, ctx) -> {}); // expect: parallelism=4 name="Process"
        one SINK; // expect: parallelism=1
        """)
        .check();
  }

  @Test
  void aGlobalStreamRefusesTwo() {
    job("""
        env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 9)), "n") // expect: parallelism=4
            .global()
            .process((x, out, ctx) -> {}) // expect: parallelism=1
            .withParallelism(2) // finding: NonParallelOperator
            SINK; // expect: parallelism=1
        """)
        .check();
  }

  @Test
  void aCollectionHasANameOfItsOwn() {
    job("""
        env.fromSource(DataStreamV2SourceUtils.fromData(java.util.List.of(1L)), "mine") // expect: parallelism=4 name="Source: Collection Source"
            SINK; // expect: parallelism=4
        """)
        .check();
  }

  @Test
  void twoOutputsAreOneOperator() {
    job("""
        TwoOutputStreamProcessFunction<Long, Long, Long> split = (x, a, b, ctx) -> {};
        NonKeyedPartitionStream.ProcessConfigurableAndTwoNonKeyedPartitionStream<Long, Long> two =
            env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 9)), "n") // expect: parallelism=4
                .process(split).withParallelism(3); // expect: parallelism=3 name="Two-Output-Operator"
        two.getFirst().process((x, out, ctx) -> {}); // expect: parallelism=4
        two.getSecond() SINK; // expect: parallelism=4
        """)
        .check();
  }

  @Test
  void joinsAndWindows() {
    job("""
        NonKeyedPartitionStream<Long> a = env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 9)), "a").withParallelism(3); // expect: parallelism=3
        NonKeyedPartitionStream<Long> b = env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 9)), "b"); // expect: parallelism=4
        BuiltinFuncs.join(a, x -> x, b, x -> x, (x, y, out, ctx) -> {}); // expect: parallelism=4 name="Keyed-Join-Process"
        a.keyBy(x -> x).process(BuiltinFuncs.window(null, new OneWindow())); // expect: parallelism=4 name="Window"
        a.keyBy(x -> x).connectAndProcess(b.keyBy(x -> x), BuiltinFuncs.window(null, new OneWindow())); // expect: parallelism=3 name="TwoInput-NonBroadcast-Window"
        """)
        .check();
  }

  @Test
  void theDefaultOfALocalStartIsOne() {
    JobTest.in(folder)
        .version("2.3")
        .local(8)
        .source(
            JOB
                + """
                env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 9)), "n") // expect: parallelism=1
                    .process((x, out, ctx) -> {}); // expect: parallelism=1
                """
                + END)
        .check();
  }
}
