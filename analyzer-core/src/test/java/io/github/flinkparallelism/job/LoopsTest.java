package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops: over what is known they are unrolled, otherwise their operators stand for several. */
class LoopsTest {
  @TempDir Path folder;

  @Test
  void aLoopOverAKnownListIsUnrolled() {
    JobTest.in(folder)
        .main(
            """
            for (int p : List.of(2, 3)) {
              env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=2 | parallelism=3
                  .print(); // expect: parallelism=1 | parallelism=1
            }
            """)
        .check();
  }

  @Test
  void aCountingLoopIsUnrolled() {
    JobTest.in(folder)
        .main(
            """
            for (int i = 1; i <= 2; i++) {
              env.fromSequence(0, 9).setParallelism(i * 2) // expect: parallelism=2 | parallelism=4
                  .print().setParallelism(i); // expect: parallelism=1 | parallelism=2
            }
            """)
        .check();
  }

  @Test
  void breakAndContinueEndRounds() {
    JobTest.in(folder)
        .main(
            """
            for (int i = 1; i < 9; i++) {
              if (i == 2) continue;
              if (i == 4) break;
              env.fromSequence(0, 9).setParallelism(i).print(); // expect: parallelism=1 | parallelism=1 | parallelism=3 | parallelism=1
            }
            """)
        .check();
  }

  @Test
  void whatALoopOfUnknownLengthCreatesIsRepeated() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
            for (String topic : args) {
              env.fromSequence(0, 9).setParallelism(3) // expect: parallelism=3 repeated=true condition="loop over args runs"
                  .print(); // expect: parallelism=1 repeated=true condition="loop over args runs"
            }
            """)
        .check();
  }

  @Test
  void aNumberThatALoopOfUnknownLengthChangesIsUnknown() {
    JobTest.in(folder)
        .main(
            """
            int p = 1;
            for (String topic : args) {
              p++;
            }
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(p); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void aNumberThatAMethodChangesInALoopIsUnknown() {
    JobTest.in(folder)
        .members(
            """
            static class Counter { int n = 1; int next() { return n++; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Counter counter = new Counter();
              Map<String, Integer> map = new HashMap<>();
              map.put("a", 1);
              for (String topic : args) {
                counter.next();
                map.put("a", map.get("a") + 1);
              }
              env.fromSequence(0, 9) // expect: parallelism=1
                  .map(x -> x).setParallelism(counter.n) // expect: parallelism=unknown // finding: ParallelismNotDetermined
                  .print().setParallelism(map.get("a")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aNumberThatEveryRoundSetsToTheSameIsKnown() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 1; void parallel() { p = 4; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              do {
                config.parallel();
              } while (Math.random() > 0.5);
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(config.p); // expect: parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aListThatALoopOfUnknownLengthFillsHasAnUnknownSize() {
    JobTest.in(folder)
        .main(
            """
            List<String> list = new ArrayList<>(List.of("a"));
            for (String topic : args) {
              list.add(topic);
            }
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(list.size()); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void aLambdaOverAnUnknownCollectionRunsAsALoop() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
            Arrays.asList(args).forEach(
                topic -> env.fromSequence(0, 9) // expect: parallelism=1 repeated=true condition="loop over Arrays.asList(args) runs"
                    .print()); // expect: parallelism=1 repeated=true condition="loop over Arrays.asList(args) runs"
            """)
        .check();
  }

  @Test
  void labelsAreFollowed() {
    JobTest.in(folder)
        .main(
            """
            int p = 1;
            outer:
            for (int i = 0; i < 3; i++) {
              for (int j = 0; j < 3; j++) {
                if (j == 1) continue outer;
                if (i == 2) break outer;
                p++;
              }
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }

  /** A round that follows from the one before stands for itself, all later ones for each other. */
  @Test
  void anEnvironmentThatALoopOfUnknownLengthRaisesStepwise() {
    JobTest.in(folder)
        .main(
            """
            for (String topic : args) env.setParallelism(env.getParallelism() + 1);
            env.fromSequence(0, 9) // expect: parallelism=unknown reason="its value changes in a loop of unknown length (Job.java:4)"
                .print(); // expect: parallelism=unknown
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void anEnvironmentThatALoopRaisesForKnownArguments() {
    JobTest.in(folder)
        .main(
            """
            for (String topic : args) env.setParallelism(env.getParallelism() + 1);
            env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
            """)
        .args("a", "b", "c")
        .check();
  }

  /** The first round sees the number from before, all later ones what the first has set. */
  @Test
  void anEnvironmentThatEveryRoundSetsToTheSameIsKnown() {
    JobTest.in(folder)
        .main(
            """
            for (String topic : args) {
              env.fromSequence(0, 9); // unused
              env.fromSequence(0, 9).print(); // expect: parallelism=1 repeated=true condition="loop over args runs" | parallelism=1 repeated=true condition="loop over args runs" | parallelism=4 repeated=true condition="loop over args runs" | parallelism=4 repeated=true condition="loop over args runs"
              env.setParallelism(4); // finding: EnvironmentSetAfterOperators
            }
            env.fromSequence(0, 9).print(); // expect: parallelism=4? | parallelism=4?
            """)
        .check();
  }

  @Test
  void whatFollowsALoopThatOnePathContinuesAndAnotherReturnsFrom() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              add(env, args.length > 1, System.getenv("ENDED") != null);
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              env.execute();
            }

            static void add(StreamExecutionEnvironment env, boolean skipped, boolean ended) {
              for (int i = 0; i < 1; i++) {
                if (skipped) {
                  continue;
                }
                if (ended) {
                  return;
                }
              }
              env.fromSequence(0, 9) // expect: condition="skipped || !(skipped) && !(ended)"
                  .print(); // expect: condition="skipped || !(skipped) && !(ended)"
            }
            """)
        .check();
  }
}
