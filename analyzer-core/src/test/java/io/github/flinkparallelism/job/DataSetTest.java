package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The DataSet API of Flink 1.x. Every number was read from {@code getExecutionPlan()} of Flink
 * 1.13.6 and 1.20.0.
 */
class DataSetTest {
  @TempDir Path folder;

  private JobTest dataSets(String statements) {
    return JobTest.in(folder)
        .client(4)
        .source(
            """
            package org.acme;
            import org.apache.flink.api.common.operators.Order;
            import org.apache.flink.api.java.*;
            import org.apache.flink.api.java.io.DiscardingOutputFormat;
            import org.apache.flink.api.java.operators.*;
            public class Job {
              public static void main(String[] args) throws Exception {
                ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();
            """
                + statements
                + "}\n}\n");
  }

  @Test
  void followersTakeOverWhatTheirInputDeclares() {
    dataSets(
            """
            DataSet<Long> s = env.generateSequence(1, 10) // expect: parallelism=4 layer=client
                .map(x -> x) // expect: parallelism=3 layer=operator
                .setParallelism(3);
            s.filter(x -> true) // expect: parallelism=3
                .writeAsText("a"); // expect: parallelism=3
            s.distinct() // expect: parallelism=4
                .writeAsText("b"); // expect: parallelism=4
            s.groupBy(0).sum(1).setParallelism(2) // expect: parallelism=2
                .writeAsText("c"); // expect: parallelism=2
            s.rebalance() // expect: parallelism=4
                .mapPartition(f) // expect: parallelism=4
                .writeAsText("d"); // expect: parallelism=4
            s.union(s).sortPartition(0, Order.ASCENDING) // expect: parallelism=4
                .writeAsText("e"); // expect: parallelism=4
            s.join(s).where(0).equalTo(0) // expect: parallelism=4
                .with(f)
                .writeAsText("g"); // expect: parallelism=4
            env.execute("set"); // slots: 4
            """)
        .check();
  }

  @Test
  void whatReducesTheWholeSetRunsAlone() {
    dataSets(
            """
            DataSet<Long> s = env.generateSequence(1, 10) // expect: parallelism=4
                .map(x -> x) // expect: parallelism=3
                .setParallelism(3);
            s.reduce((x, y) -> x) // expect: parallelism=1 layer=forced
                .writeAsText("a"); // expect: parallelism=1
            s.first(3) // expect: parallelism=1
                .writeAsText("b"); // expect: parallelism=1
            s.sum(1) // expect: parallelism=1 layer=forced
                .writeAsText("c"); // expect: parallelism=4 layer=client
            env.execute();
            """)
        .check();
  }

  @Test
  void aCollectionSourceRunsAloneWhateverItDeclares() {
    dataSets(
            """
            env.fromElements(1, 2).setParallelism(2) // expect: parallelism=1 layer=forced
                .output(new DiscardingOutputFormat<>()); // expect: parallelism=2 layer=operator
            env.execute();
            """)
        .check();
  }

  @Test
  void theEnvironmentIsReadWhenThePlanIsMade() {
    dataSets(
            """
            env.generateSequence(1, 10) // expect: parallelism=7 layer=environment
                .map(x -> x) // expect: parallelism=7
                .writeAsText("a"); // expect: parallelism=7
            env.setParallelism(7); // finding: LowerLayerIgnored
            env.execute(); // slots: 7
            """)
        .check();
  }

  @Test
  void whatStandsInAnIterationRunsWithItsParallelism() {
    dataSets(
            """
            IterativeDataSet<Long> loop = env.generateSequence(1, 10) // expect: parallelism=4
                .iterate(5); // expect: parallelism=2
            loop.setParallelism(2);
            loop.closeWith(
                loop.map(x -> x + 1).setParallelism(3)) // expect: parallelism=2
                .map(x -> x) // expect: parallelism=2
                .writeAsText("a"); // expect: parallelism=2
            env.execute();
            """)
        .check();
  }

  @Test
  void printAndCollectAndCountExecute() {
    dataSets(
            """
            DataSet<Long> s = env.generateSequence(1, 10); // expect: parallelism=4 | parallelism=4
            s.print(); // expect: parallelism=4
            long n = s.count(); // expect: parallelism=4
            """)
        .check();
  }

  /** {@code ExistingSavepoint#readKeyedState} is {@code createInput} of the environment. */
  @Test
  void savepointsAreInputsOfTheEnvironment() {
    dataSets(
            """
            org.apache.flink.state.api.ExistingSavepoint savepoint =
                org.apache.flink.state.api.Savepoint.load(env, "s3://savepoints/1", new Backend());
            savepoint
                .readKeyedState("counter", new Reader()) // expect: parallelism=4 layer=client
                .map(x -> x).setParallelism(3) // expect: parallelism=3 layer=operator
                .writeAsText("a"); // expect: parallelism=3
            env.execute("savepoint");
            """)
        .version("1.13.6")
        .check();
  }
}
