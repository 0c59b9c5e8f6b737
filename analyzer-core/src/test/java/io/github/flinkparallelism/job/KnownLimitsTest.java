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

  /** Loader may write to both of them, and neither number is sure. */
  @Test
  void anObjectGivenToUnknownCodeKeepsItsContent() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              Map<String, Integer> map = new HashMap<>(Map.of("p", 4));
              org.lib.Loader.loadInto(config, map);
              env.fromSequence(0, 9).setParallelism(map.get("p")) // expect: parallelism=4
                  .print().setParallelism(config.p); // expect: parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  /** Remote.check() may throw, and the number is 3 then. */
  @Test
  void unknownCodeInATryIsTakenToSucceed() {
    JobTest.in(folder)
        .main(
            """
            int p = 2;
            try {
              p = 3;
              org.lib.Remote.check();
              p = 4;
            } catch (Exception e) {
              System.out.println(p);
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=4
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
}
