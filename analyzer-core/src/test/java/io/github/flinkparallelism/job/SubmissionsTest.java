package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that submits programs sets the client's layer of their parallelism. */
class SubmissionsTest {
  private static final String JOB =
      """
      package org.acme;
      import org.apache.flink.streaming.api.environment.*;
      public class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9) // expect: %1$s
              .print(); // expect: %1$s
          env.execute();
        }
      }
      """;
  private static final String AS_SUBMITTED = "parallelism=10 layer=client";

  @TempDir Path folder;

  private JobTest submittedBy(String statements) {
    return JobTest.in(folder)
        .source(
            """
            package org.acme;
            import org.apache.flink.client.program.*;
            import java.io.File;
            public class Submit {
              public static void main(String[] args) throws Exception {
            """
                + statements
                + "}\n}\n");
  }

  @Test
  void theOldClientGivesItsNumberToTheProgramItRuns() {
    submittedBy(
            """
            PackagedProgram program = new PackagedProgram(new File("job.jar"), "org.acme.Job", "--in", "x");
            Client client = new Client(address, config, loader);
            client.run(program, 10, true); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted(AS_SUBMITTED))
        .check();
  }

  @Test
  void aBuilderNamesTheProgramForAJobGraph() {
    submittedBy(
            """
            PackagedProgram program = PackagedProgram.newBuilder()
                .setJarFile(new File("job.jar")).setEntryPointClassName("org.acme.Job").build();
            JobGraph graph = PackagedProgramUtils.createJobGraph(program, new Configuration(), 10, false); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted(AS_SUBMITTED))
        .check();
  }

  @Test
  void aProgramThatIsNotNamedChangesNoJob() {
    AnalysisResult result =
        submittedBy(
                """
                PackagedProgram program = new PackagedProgram(new File(args[0]));
                clusterClient.run(program, 10); // finding: SubmittedWithParallelism
                """)
            .source(JOB.formatted("parallelism=1 layer=default"))
            .check();
    assertThat(result.findings().get(0).message())
        .isEqualTo("clusterClient.run(program, 10) submits a program with parallelism 10.");
  }

  @Test
  void theFlagOfTheAnalysisWinsOverASubmission() {
    submittedBy(
            """
            PackagedProgram program = new PackagedProgram(new File("job.jar"), "org.acme.Job");
            client.run(program, 10, true); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted("parallelism=3 layer=client"))
        .client(3)
        .check();
  }

  @Test
  void theBodyOfARestRequestIsASubmission() {
    submittedBy(
            """
            // post("/jars/x/run", "{\\"parallelism\\": 99}");
            post("http://jobmanager:8081/jars/" + id + "/run",
                "{\\"entryClass\\": \\"org.acme.Job\\", \\"parallelism\\": 10}"); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted(AS_SUBMITTED))
        .check();
  }

  @Test
  void soIsItsQuery() {
    submittedBy(
            """
            post("http://jobmanager:8081/jars/1/run?entry-class=org.acme.Job&parallelism=10"); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted(AS_SUBMITTED))
        .check();
  }

  @Test
  void theBodyWinsOverTheQueryOfTheSameRequest() {
    submittedBy(
            """
            post("http://jobmanager:8081/jars/1/run?entry-class=org.acme.Job&parallelism=2", "{\\"parallelism\\": 10}"); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted(AS_SUBMITTED))
        .check();
  }

  @Test
  void soItDoesOnALineOfItsOwn() {
    submittedBy(
            """
            post("http://jobmanager:8081/jars/1/run?entry-class=org.acme.Job&parallelism=2",
                "{\\"parallelism\\": 10}"); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted(AS_SUBMITTED))
        .check();
  }

  /** The cluster's own default does not count: {@code JarHandlerContext#fromRequest}. */
  @Test
  void aRestRequestWithoutANumberRunsWithOne() {
    submittedBy(
            """
            post("http://jobmanager:8081/jars/1/run?entry-class=org.acme.Job"); // finding: SubmittedWithParallelism
            """)
        .source(JOB.formatted("parallelism=1 layer=client"))
        .file("conf/config.yaml", "parallelism.default: 8\n")
        .check();
  }

  @Test
  void butMayGetOneFromElsewhereInTheFile() {
    submittedBy(
            """
            var body = java.util.Map.of("parallelism", args[0]);
            post("http://jobmanager:8081/jars/1/run?entry-class=org.acme.Job", body);
            """)
        .source(JOB.formatted("parallelism=8 layer=file"))
        .file("conf/config.yaml", "parallelism.default: 8\n")
        .check();
  }
}
