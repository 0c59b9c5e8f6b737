package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Execution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is broken, hostile or merely odd: a result and clear problems, never a hang. */
class BadInputTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  @TempDir Path folder;

  @Test
  void aHalfTypedStatementLeavesTheRest() {
    JobTest.in(folder)
        .members(
            """
            static int p() { return 4; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(p());
              env.fromSeq(. // problem: syntax error, the statement is left out of the analysis
              env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anUnclosedBraceLeavesTheRest() {
    JobTest.in(folder)
        .members(
            """
            static void other() { if (true) { // problem: syntax error
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void newerSyntaxLeavesTheRest() {
    JobTest.in(folder)
        .members(
            """
            static int p() { return 4; }
            static void odd() { when y { z } } // problem: syntax error
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(p());
              env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void endlessLoopsEnd() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              int n = 0;
              for (;;) {
                n++;
                if (Math.random() > 0.5) break;
              }
              for (int i = 0; i < 1_000_000_000; i++) n += i % 7;
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(n); // expect: parallelism=unknown // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void recursionEnds() {
    JobTest.in(folder)
        .members(
            """
            static int up(int n) { return up(n + 1); }
            static int a(int n) { return n > 3 ? n : b(n + 1); }
            static int b(int n) { return a(n); }
            static Supplier<Integer> self;
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              self = () -> self.get() + 1;
              env.fromSequence(0, 9) // expect: parallelism=1
                  .map(x -> x).setParallelism(up(0)) // expect: parallelism=unknown // finding: ParallelismNotDetermined
                  .map(x -> x).setParallelism(self.get()) // expect: parallelism=unknown // finding: ParallelismNotDetermined
                  .print().setParallelism(a(1)); // expect: parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void circlesOfClassesEnd() {
    JobTest.in(folder)
        .members(
            """
            static class A extends B { int p = 1; }
            static class B extends A { }
            interface I extends K {}
            interface K extends I {}
            static class D implements I { D() { this(1); } D(int x) { this(); } }
            static class E { E e = new E(); int p = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              new D();
              new B();
              env.fromSequence(0, 9).print().setParallelism(new E().p); // expect: parallelism=1 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void deepNestingEnds() {
    String sum = "1" + "+1".repeat(2_000);
    String brackets = "(".repeat(3_000) + "2" + ")".repeat(3_000);
    String chain = ".map(x -> x)".repeat(1_000);
    AnalysisResult result =
        within(
            JobTest.in(folder)
                .main(
                    """
                    env.fromSequence(0, 9).setParallelism(%s)%s.setParallelism(%s).print();
                    """
                        .formatted(brackets, chain, sum)));

    assertThat(result.problems()).isEmpty();
    assertThat(result.jobs().get(0).executions().get(0).operators()).hasSize(1_002);
    assertThat(
            result.jobs().get(0).executions().get(0).operators().get(1_000).parallelism().value())
        .contains(2_001);
  }

  @Test
  void longUndecidedExpressionsEnd() {
    within(
        JobTest.in(folder)
            .main(
                """
                int p = Integer.parseInt(args[0]);
                for (int i = 0; i < 60; i++) { p = p + p; }
                if (p > 3) env.setParallelism(p);
                env.fromSequence(0, 9).print();
                """));
  }

  @Test
  void manyBranchesEnd() {
    StringBuilder branches = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      branches.append("if (args.length > " + i + ") env.setParallelism(" + (i + 1) + ");\n");
    }
    within(JobTest.in(folder).main(branches + "env.fromSequence(0, 9).print();\n"));
  }

  @Test
  void aLoopThatIsTooLongCostsWhatItComputes() {
    AnalysisResult result =
        within(
            JobTest.in(folder)
                .main(
                    """
                    int n = 0;
                    for (int i = 0; i < 1000; i++) for (int j = 0; j < 1000; j++)
                      for (int k = 0; k < 1000; k++) n++;
                    env.setParallelism(4);
                    env.fromSequence(0, 9).print();
                    env.fromSequence(0, 9).print().setParallelism(n);
                    """));

    assertThat(result.problems()).isEmpty();
    assertThat(result.jobs().get(0).executions().get(0).operators())
        .extracting(operator -> operator.parallelism().value())
        .containsExactly(Optional.of(4), Optional.of(4), Optional.of(4), Optional.empty());
  }

  @Test
  void aProgramThatIsTooLongIsAReportWithWhatIsNotKnown() {
    String calls = "x += count();\n".repeat(400);
    AnalysisResult result =
        within(
            JobTest.in(folder)
                .members(
                    """
                    static int count() {
                      int n = 0;
                      for (int i = 0; i < 900; i++) { n = (n + i %% 3) %% 7; n = n * 3 %% 5; }
                      return n;
                    }
                    public static void main(String[] args) throws Exception {
                      StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                      env.setParallelism(3);
                      env.fromSequence(0, 9).print();
                      int x = 1;
                    %s
                      env.fromSequence(0, 9).print().setParallelism(x);
                      env.execute();
                    }
                    """
                        .formatted(calls)));

    assertThat(result.problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("too many steps"));
    Execution execution = result.jobs().get(0).executions().get(0);
    assertThat(execution.operators())
        .extracting(operator -> operator.parallelism().value())
        .containsExactly(
            Optional.of(3), Optional.of(3), Optional.of(3), Optional.empty(), Optional.empty());
    assertThat(execution.operators().get(4).parallelism().reason().orElseThrow())
        .contains("the analysis was cut short");
    assertThat(execution.slots().required().value()).isEmpty();
  }

  @Test
  void anEmptyProjectHasNoJobs() {
    AnalysisResult result = within(JobTest.in(folder));

    assertThat(result.jobs()).isEmpty();
  }

  @Test
  void nearMissesOfAnUnknownJobAreSuggested() {
    JobTest.in(folder)
        .only("Jbo")
        .main(
            """
            env.fromSequence(0, 9).print();
            """)
        .problem(".:1", "no class Jbo with a main method was found; did you mean org.acme.Job?")
        .check();
  }

  private static AnalysisResult within(JobTest test) {
    return Assertions.assertTimeoutPreemptively(LIMIT, test::run);
  }
}
