package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are less than they could be, or wrong, asserted so that they stay known. */
class KnownLimitsTest {
  @TempDir Path folder;

  /** Retry.run may or may not run it; operators inside are missed and the env call is not seen. */
  @Test
  void aLambdaGivenToUnknownCodeIsNotRun() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              org.lib.Retry.run(() -> env.setParallelism(8));
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              env.execute();
            }
            """)
        .check();
  }

  /** Only one round is counted; it may be any number from 1 up. */
  @Test
  void anEnvironmentThatALoopOfUnknownLengthRaisesStepwise() {
    JobTest.in(folder)
        .main(
            """
            for (String topic : args) env.setParallelism(env.getParallelism() + 1);
            env.fromSequence(0, 9).print(); // expect: parallelism=2? | parallelism=2?
            """)
        .check();
  }

  /** Java compares references here and the branch is not taken. */
  @Test
  void stringsAreTakenToBeInterned() {
    JobTest.in(folder)
        .main(
            """
            String mode = new String("prod");
            if ("pr".concat("od") == "prod") env.setParallelism(4);
            env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
            """)
        .check();
  }

  /** Java reads 2: fields are chosen by the static type of the expression. */
  @Test
  void aFieldIsChosenByTheObjectNotByTheStaticType() {
    JobTest.in(folder)
        .members(
            """
            static class Base { int p = 2; }
            static class Sub extends Base { int p = 7; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Base base = new Sub();
              env.fromSequence(0, 9).print().setParallelism(base.p); // expect: parallelism=1 | parallelism=7
              env.execute();
            }
            """)
        .check();
  }
}
