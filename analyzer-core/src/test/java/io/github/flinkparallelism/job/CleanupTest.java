package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs when a try statement ends. */
class CleanupTest {
  @TempDir Path folder;

  @Test
  void aResourceThatIsClosedMayExecuteTheJob() {
    JobTest.in(folder)
        .members(
            """
            static class Context implements AutoCloseable {
              final StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              @Override public void close() throws Exception {
                env.execute(); // slots: 3
              }
            }
            public static void main(String[] args) throws Exception {
              try (Context context = new Context()) {
                context.env.fromSequence(0, 9).setParallelism(3) // expect: parallelism=3
                    .print(); // expect: parallelism=1
              }
            }
            """)
        .check();
  }

  @Test
  void finallyRunsOnThePathThatReturns() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              try {
                env.fromSequence(0, 9) // expect: parallelism=1
                    .print().setParallelism(2); // expect: parallelism=2
                return;
              } finally {
                env.execute(); // slots: 2
              }
            }
            """)
        .check();
  }

  @Test
  void finallyRunsOncePerPath() {
    JobTest.in(folder)
        .members(
            """
            static int value(boolean early, int[] count) {
              try {
                if (early) {
                  return 3;
                }
                return 4;
              } finally {
                count[0]++;
              }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              int[] count = {0};
              int p = value(true, count) + value(false, count);
              env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=7
                  .print().setParallelism(count[0]); // expect: parallelism=2
              env.execute();
            }
            """)
        .check();
  }
}
