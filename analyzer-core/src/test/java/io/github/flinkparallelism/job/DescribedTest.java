package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Operator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that the user describes in parallelism-models.yaml. */
class DescribedTest {
  private static final String FILE = "parallelism-models.yaml";

  @TempDir Path folder;

  private JobTest job(String models, String statements) {
    return JobTest.in(folder).file(FILE, models).main(statements);
  }

  @Test
  void aSourceTakesTheEnvironmentsParallelism() {
    job(
            """
            models:
              - class: org.lib.Queues
                method: read
                environment: argument 1
                returns: stream
                operators:
                  - {name: "Source: orders", kind: source, parallelism: environment}
            """,
            """
            env.setParallelism(4);
            org.lib.Queues.read(env, "topic") // expect: parallelism=4 name="Source: orders" layer=environment
                .map(x -> x).setParallelism(2) // expect: parallelism=2
                .print(); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void numbersComeFromTheFileTheInputAndArguments() {
    job(
            """
            models:
              - class: org.lib.Enrich
                method: enrich
                returns: stream
                operators:
                  - {name: split, kind: operator, parallelism: input}
                  - {name: look up, kind: operator, parallelism: argument 2, partitioning: hash}
                  - {name: join, kind: operator, parallelism: 6, slotSharingGroup: heavy}
            """,
            """
            DataStream<Long> in = env.fromSequence(0, 9).setParallelism(3); // expect: parallelism=3
            DataStream<Long> out = org.lib.Enrich.enrich(in, 5); // expect: parallelism=3 name=split | parallelism=5 name="look up" | parallelism=6 name=join
            out.print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void whatIsForcedAcceptsNoOtherNumber() {
    job(
            """
            models:
              - class: org.lib.Queues
                method: readOrdered
                returns: stream
                operators:
                  - {name: ordered, kind: source, parallelism: forced 1}
            """,
            """
            env.setParallelism(4);
            SingleOutputStreamOperator<Long> in = org.lib.Queues.readOrdered(env); // expect: parallelism=1
            in.setParallelism(8); // finding: NonParallelOperator
            in.print(); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void aSinkReadsTheStreamAndEndsIt() {
    job(
            """
            models:
              - class: org.lib.Queues
                method: write
                parameters: 2
                operators:
                  - {name: topic, kind: sink, parallelism: 2, maxParallelism: 8}
            """,
            """
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
            org.lib.Queues.write(in, "topic"); // expect: parallelism=2 name="Sink: topic"
            org.lib.Queues.write(in, "topic", true); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void helpersWithoutEffectGiveBackWhatTheyTake() {
    job(
            """
            models:
              - {class: org.lib.Defaults, method: apply, returns: argument 1}
              - {class: org.lib.Metrics, method: register}
            """,
            """
            env.setParallelism(4);
            org.lib.Metrics.register(env);
            org.lib.Defaults.apply(env).fromSequence(0, 9) // expect: parallelism=4
                .print(); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void anEnvironmentThatTheLibraryCreatesStartsWithTheClientsNumber() {
    JobTest.in(folder)
        .file(
            FILE,
            """
            models:
              - {class: org.lib.Platform, method: environment, environment: created, returns: environment}
            """)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = org.lib.Platform.environment();
              env.fromSequence(0, 9) // expect: parallelism=7
                  .print(); // expect: parallelism=7
              env.execute(); // slots: 7
            }
            """)
        .client(7)
        .check();
  }

  @Test
  void anObjectOfALibraryRemembersItsEnvironment() {
    job(
            """
            models:
              - {class: org.lib.Reader, method: <init>}
              - class: org.lib.Reader
                method: orders
                returns: stream
                operators:
                  - {name: orders, kind: source, parallelism: environment}
            """,
            """
            env.setParallelism(3);
            org.lib.Reader reader = new org.lib.Reader(env);
            reader.orders() // expect: parallelism=3
                .print(); // expect: parallelism=3
            """)
        .check();
  }

  @Test
  void sourceFunctionsAreParallelOrNot() {
    job(
            """
            models:
              - {class: org.lib.Wide, source: parallel}
              - {class: org.lib.Narrow, source: non-parallel}
            """,
            """
            env.setParallelism(4);
            env.addSource(new org.lib.Wide()).print(); // expect: parallelism=4 | parallelism=4
            env.addSource(new org.lib.Narrow()).print(); // expect: parallelism=1 | parallelism=4
            """)
        .check();
  }

  @Test
  void aDescriptionThatDoesNotFitTheCallIsNotUsed() {
    job(
            """
            models:
              - class: org.lib.Enrich
                method: enrich
                returns: stream
                operators:
                  - {name: look up, kind: operator, parallelism: argument 2}
            """,
            """
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
            org.lib.Enrich.enrich(in); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
            """)
        .problem(
            "Job.java:5",
            "enrich() is described in parallelism-models.yaml:2, which does not fit this call and"
                + " is not used: it has no argument 2")
        .check();
  }

  @Test
  void anEntryWithAMistakeIsLeftOutAndTheOthersCount() {
    job(
            """
            models:
              - class: org.lib.Queues
                method: read
                returns: strem
              - class: org.lib.Metrics
                method: register
            """,
            """
            org.lib.Metrics.register(env);
            env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
            """)
        .problem(
            FILE + ":4",
            "returns: \"strem\" is not understood; write stream, environment, argument N or"
                + " nothing")
        .check();
  }

  @Test
  void theFindingOfAnOpaqueOperatorNamesTheFile() {
    AnalysisResult result =
        JobTest.in(folder)
            .main("org.lib.Queues.write(env.fromSequence(0, 9), org.lib.Topics.orders());\n")
            .run();

    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).contains("write() is not in source");
              assertThat(finding.remedy()).contains("parallelism-models.yaml");
            });
  }

  /** A number is no operator: the file cannot state it. */
  @Test
  void theFindingOfAnUnknownNumberDoesNotNameTheFile() {
    AnalysisResult result =
        JobTest.in(folder)
            .main("env.fromSequence(0, 9).setParallelism(org.lib.Sizes.of(3)).print();\n")
            .run();

    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).contains("of() is not in source");
              assertThat(finding.remedy()).doesNotContain("parallelism-models.yaml");
            });
  }

  /** Every stream that is passed is read; what library code made of one is one as well. */
  @Test
  void twoStreamsMakeATwoInputOperator() {
    AnalysisResult result =
        job(
                """
                models:
                  - class: org.lib.Enrich
                    method: join
                    returns: stream
                    operators:
                      - {name: join, kind: operator, parallelism: 2, partitioning: hash}
                """,
                """
                DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
                DataStream<Long> b = org.lib.Other.make(a); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
                org.lib.Enrich.join(a, b) // expect: parallelism=2
                    .print(); // expect: parallelism=1
                """)
            .check();

    Operator join =
        result.jobs().get(0).executions().get(0).operators().stream()
            .filter(operator -> operator.name().equals("join"))
            .findFirst()
            .orElseThrow();
    assertThat(join.inputs()).hasSize(2);
  }
}
