package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are less than they could be, or wrong, asserted so that they stay known. */
class KnownLimitsTest {
  @TempDir Path folder;

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

  /** Java reads 4. */
  @Test
  void theOuterObjectOfANewInnerObjectIsNotFollowed() {
    JobTest.in(folder)
        .members(
            """
            final int p;
            Job(int p) { this.p = p; }
            class Inner { int p() { return p; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Job job = new Job(4);
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(job.new Inner().p()); // expect: parallelism=unknown // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }

  /** Audited may keep it and write to it; constructors are taken to store what they are given. */
  @Test
  void anObjectGivenToAConstructorInAJarKeepsItsContent() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              Object audited = new org.lib.Audited(config);
              env.fromSequence(0, 9).print().setParallelism(config.p); // expect: parallelism=1 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }
}
