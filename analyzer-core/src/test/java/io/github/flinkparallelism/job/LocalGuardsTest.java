package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards for starts from the IDE, and local environments in a cluster. */
class LocalGuardsTest {
  @TempDir Path folder;

  @Test
  void onAClusterTheEnvironmentIsNotLocal() {
    JobTest.in(folder)
        .main(
            """
            if (env instanceof LocalStreamEnvironment) {
              env.setParallelism(1); // finding: OnlyLocalRuns
            } else {
              env.setParallelism(12);
            }
            env.fromSequence(0, 9).print(); // expect: parallelism=12 | parallelism=12
            """)
        .check();
  }

  @Test
  void aHelperMayAsk() {
    AnalysisResult result =
        JobTest.in(folder)
            .members(
                """
                static boolean isLocal(StreamExecutionEnvironment env) {
                  return env instanceof LocalStreamEnvironment;
                }
                public static void main(String[] args) throws Exception {
                  StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                  if (!isLocal(env)) {
                    env.setParallelism(12);
                  } else {
                    env.getConfig().setParallelism(2); // finding: OnlyLocalRuns
                  }
                  env.fromSequence(0, 9).print(); // expect: parallelism=12 | parallelism=12
                  env.execute();
                }
                """)
            .check();
    assertThat(result.findings().get(0).severity()).isEqualTo(Severity.INFO);
    assertThat(result.findings().get(0).message())
        .isEqualTo("Only local runs reach env.getConfig().setParallelism(2).");
  }

  @Test
  void locallyTheGuardHolds() {
    JobTest.in(folder)
        .main(
            """
            if (env instanceof LocalStreamEnvironment) {
              env.setParallelism(3);
            }
            env.fromSequence(0, 9).print(); // expect: parallelism=3 layer=environment | parallelism=3
            """)
        .local(8)
        .check();
  }

  @Test
  void locallyTheProcessorsAreTheDefault() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).print(); // expect: parallelism=8 | parallelism=8
            """)
        .local(8)
        .check();
  }

  @Test
  void aLocalEnvironmentIsRejectedByACluster() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(8); // finding: PlanRejected
              env.fromSequence(0, 9).print(); // expect: parallelism=8 | parallelism=8
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aRemoteEnvironmentIsRejectedByACluster() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.createRemoteEnvironment("host", 8081); // finding: PlanRejected
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aLocalEnvironmentIsFineLocally() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(6);
              env.fromSequence(0, 9).print(); // expect: parallelism=6 | parallelism=6
              env.execute();
            }
            """)
        .local(8)
        .check();
  }

  /** With it there is no job on a cluster, so that the number is exact. */
  @Test
  void anArgumentThatChoosesTheLocalEnvironment() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              boolean local = ParameterTool.fromArgs(args).getBoolean("local", false);
              StreamExecutionEnvironment env = local
                  ? StreamExecutionEnvironment.createLocalEnvironment(2) // finding: OnlyLocalRuns
                  : StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aLocalEnvironmentBehindAConditionIsAnInformation() {
    AnalysisResult result =
        JobTest.in(folder)
            .members(
                """
                public static void main(String[] args) throws Exception {
                  StreamExecutionEnvironment env;
                  if (args.length == 0) {
                    env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(new Configuration()); // finding: OnlyLocalRuns
                    env.setParallelism(1);
                  } else {
                    env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.setParallelism(4);
                  }
                  env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
                  env.execute();
                }
                """)
            .check();
    assertThat(result.findings())
        .extracting(finding -> finding.severity() + " " + finding.message())
        .containsExactly(
            "INFO Only local runs reach"
                + " StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(new Configuration()).");
  }

  /** The helper's answer reaches the number through a method and a conditional expression. */
  @Test
  void aHelperThatAsksWhetherTheRunIsLocal() {
    JobTest.in(folder)
        .members(
            """
            static boolean isLocal(StreamExecutionEnvironment env) {
              return env instanceof LocalStreamEnvironment;
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              if (isLocal(env)) {
                env.setParallelism(1); // finding: OnlyLocalRuns
              }
              int p = isLocal(env) ? 2 : 6;
              env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=12 | parallelism=6
              env.execute();
            }
            """)
        .client(12)
        .check();
  }

  /** A start from the IDE reads no file: neither its scheduler nor its workers count. */
  @Test
  void theFilesOfAClusterAreNotReadLocally() {
    JobTest.in(folder)
        .file("conf/workers", "localhost\n")
        .file(
            "conf/config.yaml",
            """
            scheduler-mode: reactive
            taskmanager.numberOfTaskSlots: 1
            parallelism.default: 3
            """)
        .main(
            """
            env.fromSequence(0, 9) // expect: parallelism=4
                .print(); // expect: parallelism=4
            """)
        .local(4)
        .check();
  }
}
