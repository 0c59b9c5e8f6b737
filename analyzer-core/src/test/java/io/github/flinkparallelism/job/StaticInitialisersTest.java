package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Static fields and when they get their values. */
class StaticInitialisersTest {
  @TempDir Path folder;

  @Test
  void constantsOfOtherClassesAreInitialisedOnFirstUse() {
    JobTest.in(folder)
        .members(
            """
            static int base = 1;
            static class Other { static final int P = base * 2; static { base = 7; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              if (args.length > 3) return;
              base = 4;
              env.fromSequence(0, 9).setParallelism(Other.P) // expect: parallelism=8
                  .print().setParallelism(base); // expect: parallelism=7
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aBlockRunsInTextualOrder() {
    JobTest.in(folder)
        .members(
            """
            static int p = 2; static { p = p + 3; } static int q = p * 2;
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=5
                  .print().setParallelism(q); // expect: parallelism=10
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aCircleOfInitialisersSeesDefaults() {
    JobTest.in(folder)
        .members(
            """
            static class A { static int x = B.y + 1; }
            static class B { static int y = A.x + 2; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(A.x) // expect: certainty=unknown // finding: ParallelismNotDetermined
                  .print(); // expect: parallelism=1
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anInitialiserThatThrowsIsNotTheBusinessOfHandlers() {
    JobTest.in(folder)
        .members(
            """
            static class A { static int x = Integer.parseInt("x"); static int y = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              int p = 2;
              try {
                p = A.y;
              } catch (NumberFormatException e) {
                p = 9;
              }
              env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }
}
