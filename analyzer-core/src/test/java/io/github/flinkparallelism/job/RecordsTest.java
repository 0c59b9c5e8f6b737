package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records. */
class RecordsTest {
  @TempDir Path folder;

  @Test
  void componentsAreRead() {
    JobTest.in(folder)
        .members(
            """
            record Config(int p, int q) { Config(int p) { this(p, p + 1); } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config(3);
              env.fromSequence(0, 9).setParallelism(config.p()) // expect: parallelism=3
                  .print().setParallelism(config.q()); // expect: parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aCompactConstructorChecksAndCorrects() {
    JobTest.in(folder)
        .members(
            """
            record Config(int p) { Config { if (p < 1) { p = 1; } } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(new Config(0).p()) // expect: parallelism=1 layer=operator
                  .print().setParallelism(new Config(2).p()); // expect: parallelism=2
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void equalComponentsMakeEqualRecords() {
    JobTest.in(folder)
        .members(
            """
            record Config(int p) {}
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(new Config(1).equals(new Config(1)) ? 4 : 2) // expect: parallelism=4
                  .print().setParallelism(new Config(1).equals(new Config(2)) ? 4 : 2); // expect: parallelism=2
              env.execute();
            }
            """)
        .check();
  }
}
