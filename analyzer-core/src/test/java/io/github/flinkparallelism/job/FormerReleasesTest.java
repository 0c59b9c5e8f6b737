package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that only releases before the oldest modelled one have. */
class FormerReleasesTest {
  @TempDir Path folder;

  private JobTest job(String statements) {
    return JobTest.in(folder)
        .version("1.13.6")
        .source(
            """
            package org.acme;
            import org.apache.flink.api.java.*;
            import org.apache.flink.streaming.api.datastream.*;
            import org.apache.flink.streaming.api.environment.*;
            import org.apache.flink.table.api.*;
            import org.apache.flink.table.api.java.*;
            public class Job {
              public static void main(String[] args) throws Exception {
            """
                + statements
                + "}\n}\n");
  }

  private static final String STREAMS =
      """
      StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
      env.setParallelism(3);
      """;

  @Test
  void outputsAreSelectedOnEdges() {
    job(STREAMS
            + """
            SplitStream<Integer> split = env.fromElements(1, 2).rebalance().split(new Parity()); // expect: parallelism=1
            split.select("odd").map(n -> n).setParallelism(2).print(); // expect: parallelism=2 | parallelism=3
            split.select("even").print(); // expect: parallelism=3
            env.execute();
            """)
        .check();
  }

  @Test
  void foldsAreReductions() {
    job(STREAMS
            + """
            env.fromElements(1, 2).keyBy(n -> n) // expect: parallelism=1
                .fold("", new Joining()).setParallelism(2).print(); // expect: parallelism=2 | parallelism=3
            env.execute();
            """)
        .check();
  }

  @Test
  void tablesOfStreamsHaveTheirEnvironment() {
    job(STREAMS
            + """
            StreamTableEnvironment tables = TableEnvironment.getTableEnvironment(env);
            Table table = tables.fromDataStream(env.fromElements(1, 2)); // expect: parallelism=1
            tables.toAppendStream(table, Integer.class).print(); // expect: parallelism=1 | parallelism=1 | parallelism=3
            env.execute();
            """)
        .check();
  }

  /** The old planner of data sets is not followed: one region for each result. */
  @Test
  void tablesOfDataSetsAreOneRegion() {
    job("""
            ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(3);
            BatchTableEnvironment tables = BatchTableEnvironment.create(env);
            tables.registerDataSet("numbers", env.fromElements(1, 2)); // expect: parallelism=1
            Table counts = tables.sqlQuery("SELECT COUNT(*) FROM numbers");
            tables.toDataSet(counts, Long.class).print(); // expect: parallelism=unknown | parallelism=unknown
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }
}
