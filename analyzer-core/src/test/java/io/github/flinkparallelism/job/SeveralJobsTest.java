package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that execute more than once: what each job contains, and its numbers. */
class SeveralJobsTest {
  private static final String ENV =
      "public static void main(String[] args) throws Exception {\n"
          + "  StreamExecutionEnvironment env ="
          + " StreamExecutionEnvironment.getExecutionEnvironment();\n";

  @TempDir Path folder;

  @Test
  void laterJobsAreNumberedBehindTheStreamGraphsOfEarlierOnes() {
    JobTest.in(folder)
        .members(
            ENV
                + """
                env.fromSequence(0, 9) // expect: id=1
                    .keyBy(x -> x)
                    .map(x -> x) // expect: id=3
                    .print(); // expect: id=4
                env.execute();
                env.fromSequence(0, 9) // expect: id=6
                    .map(x -> x) // expect: id=7
                    .print(); // expect: id=8
                env.execute();
                }
                """)
        .check();
  }

  @Test
  void aPrintedPlanTakesIdsAndForgetsNothing() {
    JobTest.in(folder)
        .members(
            ENV
                + """
                env.fromSequence(0, 9) // expect: id=1
                    .rebalance()
                    .print(); // expect: id=3
                System.out.println(env.getExecutionPlan());
                env.fromSequence(0, 9) // expect: id=5
                    .print(); // expect: id=6
                env.execute(); // slots: 1
                }
                """)
        .check();
  }

  @Test
  void onlyAPlanIsShownWhereNothingIsSubmitted() {
    JobTest.in(folder)
        .members(
            ENV
                + """
                env.fromSequence(0, 9).print(); // expect: id=1 | id=2
                System.out.println(env.getExecutionPlan()); // slots: 1
                }
                """)
        .check();
  }

  @Test
  void aStreamGraphIsSubmittedLater() {
    JobTest.in(folder)
        .members(
            ENV
                + """
                env.fromSequence(0, 9).print(); // expect: id=1 | id=2
                var graph = env.getStreamGraph();
                env.execute(graph); // slots: 1
                }
                """)
        .check();
  }

  @Test
  void aJobKeepsItsNumbersWhateverComesAfterIt() {
    JobTest.in(folder)
        .members(
            ENV
                + """
                var mapped = env.fromSequence(0, 9) // expect: parallelism=1 | parallelism=1
                    .map(x -> x).setParallelism(2); // expect: parallelism=2 | parallelism=5
                mapped.print(); // expect: parallelism=1
                env.execute(); // slots: 2
                mapped.setParallelism(5);
                mapped.print(); // expect: parallelism=1
                env.execute(); // slots: 5
                }
                """)
        .check();
  }

  @Test
  void anEarlierJobLeavesItsMaxParallelismBehind() {
    JobTest.in(folder)
        .members(
            ENV
                + """
                env.setMaxParallelism(64);
                var mapped = env.fromSequence(0, 9) // expect: maxParallelism=64 | maxParallelism=64
                    .map(x -> x); // expect: maxParallelism=64 | maxParallelism=64
                mapped.print(); // expect: maxParallelism=64
                env.execute();
                env.setMaxParallelism(256);
                mapped.print(); // expect: maxParallelism=256
                env.execute();
                }
                """)
        .check();
  }

  @ParameterizedTest
  @CsvSource({"1.19.1,8,12", "1.19.2,11,13", "1.20.0,8,12", "1.20.1,11,13", "2.0.2,11,13"})
  void globalCommittersTakeAnIdForTheirPlaceholder(String version, int committer, int source) {
    JobTest.in(folder)
        .version(version)
        .source(
            """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.api.connector.sink2.SupportsCommitter<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology<Long> {
              public void addPostCommitTopology(DataStream<Long> in) {
                org.apache.flink.streaming.api.connector.sink2.StandardSinkTopologies.addGlobalCommitter(in, () -> null, () -> null);
              }
            }
            """)
        .main(
            """
            env.fromSequence(0, 9) // expect: id=1
                .sinkTo(new MySink()); // expect: id=3 | id=5 | id=%d
            env.execute("first");
            env.fromSequence(0, 9) // expect: id=%d
                .print(); // expect: parallelism=1
            """
                .formatted(committer, source))
        .check();
  }

  @Test
  void whatASinkRefusesBelongsToTheJobOfTheSink() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology<Long> {
                  public DataStream<Long> addPreWriteTopology(DataStream<Long> in) {
                    return in.rebalance(); // finding: PlanRejected
                  }
                }
                """)
            .main(
                """
                env.fromSequence(0, 9).keyBy(x -> x).sinkTo(new MySink()); // expect: parallelism=1 | parallelism=1
                var other = StreamExecutionEnvironment.getExecutionEnvironment();
                other.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
                other.execute("first");
                """)
            .check();
    assertThat(result.jobs().get(0).executions())
        .extracting(execution -> execution.violations().size())
        .containsExactly(0, 1);
  }

  @Test
  void anErrorBelongsToTheJobThatItPrevents() {
    AnalysisResult result =
        JobTest.in(folder)
            .main(
                """
                env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
                env.execute("first");
                env.fromSequence(0, 9) // expect: parallelism=1
                    .print().setParallelism(0); // finding: IllegalParallelism // expect: parallelism=1
                """)
            .check();
    assertThat(result.jobs().get(0).executions())
        .extracting(execution -> execution.violations().size())
        .containsExactly(0, 1);
  }

  /** Flink runs nothing of it, and whoever forgot the call should read so. */
  @Test
  void aMainThatNeverExecutesIsNoJob() {
    JobTest.in(folder)
        .source(
            """
            public class Job {
              public static void main(String[] args) throws Exception { // problem: org.acme.Job creates operators but no execute() is reached behind them
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.fromSequence(0, 9).print();
              }
            }
            """)
        .source(
            """
            public class OnlySettings {
              public static void main(String[] args) throws Exception {
                System.out.println(StreamExecutionEnvironment.getExecutionEnvironment().getParallelism());
              }
            }
            """)
        .check();
  }
}
