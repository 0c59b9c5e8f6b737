package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One object under several names. */
class AliasingTest {
  @TempDir Path folder;

  @Test
  void aFieldIsSetThroughEitherOfTwoNames() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 2; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config a = new Config();
              Config b = new Config();
              Config c = args.length > 0 ? a : b;
              c.p = 8;
              env.fromSequence(0, 9) // expect: parallelism=1
                  .map(x -> x).setParallelism(a.p) // expect: parallelism=2? input=args.length
                  .print().setParallelism(b.p); // expect: parallelism=8? input=args.length
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anArrayElementIsSetThroughEitherOfTwoNames() {
    JobTest.in(folder)
        .main(
            """
            int[] a = {2, 3};
            int[] b = {4, 5};
            int[] c = args.length > 0 ? a : b;
            c[0] = 6;
            env.fromSequence(0, 9) // expect: parallelism=1
                .map(x -> x).setParallelism(a[1]) // expect: parallelism=3
                .print().setParallelism(b[0]); // expect: parallelism=6?
            """)
        .check();
  }

  @Test
  void anEnvironmentUnderTwoNamesIsOne() {
    JobTest.in(folder)
        .main(
            """
            StreamExecutionEnvironment same = env;
            same.setParallelism(3);
            env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
            """)
        .check();
  }

  @Test
  void everyCallForAnEnvironmentBuildsANewOne() {
    JobTest.in(folder)
        .main(
            """
            StreamExecutionEnvironment other = StreamExecutionEnvironment.getExecutionEnvironment();
            other.setParallelism(3);
            env.fromSequence(0, 9).print(); // expect: parallelism=1 layer=default | parallelism=1
            """)
        .check();
  }
}
