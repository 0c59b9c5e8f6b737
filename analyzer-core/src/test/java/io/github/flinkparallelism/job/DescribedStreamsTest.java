package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.OperatorInput;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which streams a described method reads, and which descriptions no job came across. */
class DescribedStreamsTest {
  private static final String FILE = "parallelism-models.yaml";
  private static final String JOIN =
      """
      models:
        - class: org.lib.Enrich
          method: join
          returns: stream
          operators:
            - {name: join, kind: operator, parallelism: 2, partitioning: hash}
      """;

  @TempDir Path folder;

  private JobTest job(String models, String statements) {
    return JobTest.in(folder).file(FILE, models).main(statements);
  }

  private static List<Integer> inputsOfJoin(AnalysisResult result) {
    Execution execution = result.jobs().get(0).executions().get(0);
    return execution.operators().stream()
        .filter(operator -> operator.name().equals("join"))
        .flatMap(operator -> operator.inputs().stream())
        .map(OperatorInput::id)
        .toList();
  }

  @Test
  void streamsInAListAreReadBesideAnother() {
    AnalysisResult result =
        job(
                JOIN,
                """
                DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
                DataStream<Long> b = env.fromSequence(0, 9); // expect: parallelism=1
                DataStream<Long> c = env.fromSequence(0, 9); // expect: parallelism=1
                org.lib.Enrich.join(a, List.of(b, c)); // expect: parallelism=2
                """)
            .check();

    assertThat(inputsOfJoin(result)).containsExactly(1, 2, 3);
  }

  @Test
  void streamsInArraysMapsAndOptionalsAreRead() {
    AnalysisResult result =
        job(
                JOIN,
                """
                DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
                DataStream<Long> b = env.fromSequence(0, 9); // expect: parallelism=1
                DataStream<Long> c = env.fromSequence(0, 9); // expect: parallelism=1
                DataStream[] two = {a, b};
                org.lib.Enrich.join(two, Map.of("c", c), Optional.of(a)); // expect: parallelism=2
                """)
            .check();

    assertThat(inputsOfJoin(result)).containsExactlyInAnyOrder(1, 2, 3, 1);
  }

  @Test
  void streamsThatALoopCollectedAreRead() {
    AnalysisResult result =
        job(
                JOIN,
                """
                List<DataStream<Long>> all = new ArrayList<>();
                for (int i = 1; i <= 2; i++) all.add(env.fromSequence(0, i)); // expect: parallelism=1 | parallelism=1
                org.lib.Enrich.join(all, "topic"); // expect: parallelism=2
                """)
            .check();

    assertThat(inputsOfJoin(result)).containsExactly(1, 2);
  }

  @Test
  void aListOfUnknownLengthDoesNotFit() {
    job(
            JOIN,
            """
            DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
            List<DataStream<Long>> more = new ArrayList<>();
            for (String topic : args) more.add(a);
            org.lib.Enrich.join(a, more); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
            """)
        .problem(
            "Job.java:7",
            "join() is described in parallelism-models.yaml:2, which does not fit this call and"
                + " is not used: it is passed streams of which not all can be told; say input:"
                + " argument N")
        .check();
  }

  /** Lists of other things say nothing about streams, however little is known of them. */
  @Test
  void aListOfUnknownTopicsFits() {
    job(
            JOIN,
            """
            DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
            org.lib.Enrich.join(a, Arrays.asList(args)); // expect: parallelism=2
            """)
        .check();
  }

  @Test
  void theArgumentThatTheEntryNamesMayBeAList() {
    AnalysisResult result =
        job(
                """
                models:
                  - class: org.lib.Enrich
                    method: join
                    input: argument 2
                    operators:
                      - {name: join, kind: operator, parallelism: 2}
                """,
                """
                DataStream<Long> a = env.fromSequence(0, 9);
                DataStream<Long> b = env.fromSequence(0, 9); // expect: parallelism=1
                org.lib.Enrich.join(a, List.of(b)); // expect: parallelism=2
                """)
            .check();

    assertThat(inputsOfJoin(result)).containsExactly(2);
  }

  @Test
  void codeThatNobodyDescribesReadsTheStreamsInAList() {
    AnalysisResult result =
        JobTest.in(folder)
            .main(
                """
                DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
                org.lib.Sinks.writeAll(List.of(a)); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
                """)
            .check();

    Execution execution = result.jobs().get(0).executions().get(0);
    assertThat(execution.operators().get(1).inputs())
        .extracting(OperatorInput::id)
        .containsExactly(1);
  }

  @Test
  void entriesThatNoJobCameAcrossAreReported() {
    job(
            """
            models:
              - {class: org.lib.Metrics, method: register}
              - {class: org.lib.Metric, method: register}
              - {class: org.lib.Metrics, method: register, parameters: 3}
              - {class: org.lib.Wide, source: parallel}
              - {class: org.lib.Narrow, source: non-parallel}
              - {class: org.acme.Job, method: helper}
            """,
            """
            org.lib.Metrics.register(env);
            env.addSource(new org.lib.Wide()).print(); // expect: parallelism=1 | parallelism=1
            """)
        .problem(
            FILE + ":3",
            "org.lib.Metric#register is described, but no job that was analysed calls it; check"
                + " its spelling, or remove the entry")
        .problem(
            FILE + ":4",
            "org.lib.Metrics#register with parameters: 3 is described, but no job that was"
                + " analysed calls it; check its spelling, or remove the entry")
        .problem(
            FILE + ":6",
            "source org.lib.Narrow is described, but no job that was analysed reads it; check its"
                + " spelling, or remove the entry")
        .problem(
            FILE + ":7",
            "org.acme.Job#helper is described, but its class is in source, which counts instead;"
                + " remove the entry")
        .check();
  }

  @Test
  void whoAsksForSomeJobsHearsNothingOfOthersEntries() {
    job(
            "models:\n  - {class: org.lib.Metrics, method: register}\n",
            "env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1\n")
        .only("Job")
        .check();
  }
}
