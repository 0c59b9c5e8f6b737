package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a number counts: order, late binding and several executions. */
class OrderTest {
  @TempDir Path folder;

  @Test
  void anOperatorTakesTheNumberOfItsMoment() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(2);
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=2 layer=environment
            env.setParallelism(5); // finding: EnvironmentSetAfterOperators
            in.map(x -> x).print(); // expect: parallelism=5 layer=environment | parallelism=5
            env.setParallelism(7); // finding: EnvironmentSetAfterOperators
            """)
        .check();
  }

  @Test
  void minusOneTakesTheNumberAtTheEnd() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(2);
            env.fromSequence(0, 9).setParallelism(-1) // expect: parallelism=5
                .map(x -> x).setParallelism(-1) // expect: parallelism=5
                .print(); // expect: parallelism=2
            env.setParallelism(5); // finding: EnvironmentSetAfterOperators
            """)
        .check();
  }

  @Test
  void anEnvironmentOfMinusOneBindsAllLate() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(-1);
            env.fromSequence(0, 9).map(x -> x).print(); // expect: parallelism=6 | parallelism=6 | parallelism=6
            env.setParallelism(6);
            """)
        .check();
  }

  @Test
  void everyExecutionHasItsOperators() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(2);
              env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2
              env.execute("first"); // slots: 2
              env.setParallelism(3);
              env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
              env.execute("second"); // slots: 3
            }
            """)
        .check();
  }

  @Test
  void executeAndCollectStartsTheJob() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(4);
              DataStream<Long> out = env.fromSequence(0, 9).map(x -> x); // expect: parallelism=4 | parallelism=4
              out.executeAndCollect(10).forEach(System.out::println); // expect: parallelism=1 name="Sink: Data stream collect sink" // slots: 4
            }
            """)
        .check();
  }

  @Test
  void watermarksTakeTheInputsNumberOfTheirMoment() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            DataStreamSource<Long> early = env.fromSequence(0, 9); // expect: parallelism=2
            early.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks()).print(); // expect: parallelism=4 | parallelism=4
            early.setParallelism(2);
            env.fromSequence(0, 9).setParallelism(3) // expect: parallelism=3
                .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks()) // expect: parallelism=3
                .print(); // expect: parallelism=4
            """)
        .check();
  }
}
