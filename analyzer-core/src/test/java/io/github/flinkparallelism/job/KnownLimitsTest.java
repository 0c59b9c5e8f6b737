package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are less than they could be, or wrong, asserted so that they stay known. */
class KnownLimitsTest {
  @TempDir Path folder;

  /** A setter of unknown code is taken to store what it is given, and not to write to it. */
  @Test
  void anObjectGivenToASetterOfUnknownCodeKeepsItsContent() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              org.lib.Registry.get().setConfig(config);
              env.fromSequence(0, 9).print().setParallelism(config.p); // expect: parallelism=1 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  /** Java reads 2: the type of a variable that is declared with var is not inferred. */
  @Test
  void aHiddenFieldThatIsReadThroughAnInferredTypeIsNotKnown() {
    JobTest.in(folder)
        .members(
            """
            static class A { int p = 2; }
            static class B extends A { int p = 3; }
            static A make() { return new B(); }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              var a = make();
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(a.p); // expect: parallelism=unknown // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }
}
