package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java's arithmetic: conversions, casts, integer division, shifts. */
class NumbersTest {
  @TempDir Path folder;

  /** Integer division would give 2. */
  @Test
  void aDoubleVariableHoldsADouble() {
    JobTest.in(folder)
        .main(
            """
            double half = 5;
            half = 5;
            env.setParallelism((int) Math.ceil(half / 2));
            env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
            """)
        .check();
  }

  @Test
  void anInputInADoubleVariableIsADoubleToo() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromArgs(args);
            double cores = params.getInt("cores", 5);
            env.fromSequence(0, 9) // expect: parallelism=1
                .map(x -> x).setParallelism((int) Math.ceil(cores / 2)) // expect: parallelism=3? input=--cores
                .print().setParallelism((int) Math.ceil((double) params.getInt("cores", 5) / 2)); // expect: parallelism=3?
            """)
        .check();
  }

  @Test
  void compoundAssignmentCasts() {
    JobTest.in(folder)
        .main(
            """
            int p = 5;
            p *= 1.5;
            env.setParallelism(p);
            env.fromSequence(0, 9).print(); // expect: parallelism=7 | parallelism=7
            """)
        .check();
  }

  @Test
  void compoundAssignmentReadsTheVariableFirst() {
    JobTest.in(folder)
        .members(
            """
            static int p = 1;
            static int two() { p = 10; return 2; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              p += two();
              env.setParallelism(p);
              env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void shiftsCountModuloTheWidthOfTheLeftOperand() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9) // expect: parallelism=1
                .map(x -> x).setParallelism(1 << 33) // expect: parallelism=2
                .print().setParallelism((int) (1L << 33 >>> 31)); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void narrowingCastsCut() {
    JobTest.in(folder)
        .main(
            """
            char c = 'a';
            env.fromSequence(0, 9) // expect: parallelism=1
                .map(x -> x).setParallelism((byte) 258) // expect: parallelism=2
                .map(x -> x).setParallelism((int) 3.99) // expect: parallelism=3
                .print().setParallelism(c - 90); // expect: parallelism=7
            """)
        .check();
  }

  @Test
  void aMaxParallelismThatIsSetOnOneBranchIsReadOnBoth() {
    JobTest.in(folder)
        .main(
            """
            if (ParameterTool.fromArgs(args).has("large")) {
              env.setMaxParallelism(256);
            }
            int p = env.getMaxParallelism() > 0 ? 8 : 2;
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=2? input=--large
                .print(); // expect: parallelism=1
            """)
        .check();
  }
}
