package io.github.flinkparallelism.live.comparison;

import static io.github.flinkparallelism.live.Clusters.job;
import static io.github.flinkparallelism.live.Clusters.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.live.Clusters;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.Recorded;
import io.github.flinkparallelism.live.TestProject;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source against cluster, and what explains a difference. */
class ComparisonTest {
  private static final String JOB =
      """
      package shop;

      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

      public final class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(1, 9).map(v -> v).name("m").print().name("out").setParallelism(5);
          env.execute("job");
        }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void realClustersRunAsTheSourceSays(String release) {
    LiveResult result =
        new TestProject(folder)
            .with("EveryLayerJob", TestProject.EVERY_LAYER)
            .with("PlainJob", TestProject.PLAIN)
            .against(Recorded.cluster(release));

    assertThat(result.jobs()).hasSize(2);
    assertThat(result.jobs())
        .allSatisfy(
            job -> {
              assertThat(job.comparison().operators())
                  .allMatch(state -> state.verdict() == Verdict.SAME);
              assertThat(job.comparison().tasks()).isEqualTo(Verdict.SAME);
              assertThat(job.comparison().slots()).isEqualTo(Verdict.SAME);
              assertThat(job.explanations()).isEmpty();
            });
    assertThat(result.differences()).isZero();
    assertThat(result.notRunning()).isEmpty();
  }

  @Test
  void theSubmissionExplainsIt() {
    LiveResult result = against(JOB, Clusters.of(job(1, "job", 4, source(4), sink(5))));

    assertThat(result.differences()).isEqualTo(2);
    assertThat(explanations(result))
        .containsExactly(
            "[Source: Sequence Source (1), m (2)] runs with 4; the source says 1 (Flink default)."
                + " That is the default that the job was submitted with: -p 4, or"
                + " parallelism.default where it was submitted.");
    assertThat(verdicts(result)).containsExactly("DIFFERENT", "DIFFERENT", "SAME");
  }

  @Test
  void theSubmissionWasAnother() {
    String file = "conf/config.yaml";
    LiveResult result =
        new TestProject(folder)
            .with("Job", JOB)
            .withFile(file, "parallelism:\n  default: 2\n")
            .against(Clusters.of(job(1, "job", 2, source(4), sink(5))));

    assertThat(explanations(result))
        .containsExactly(
            "[Source: Sequence Source (1), m (2)] runs with 4; the source says 2 (config,"
                + " conf/config.yaml:2). -p 4 would give that, but the job was not submitted with"
                + " it: something changed the number later, or the program was built from another"
                + " source.");
  }

  @Test
  void theEnvironmentDecidesAndTheSubmissionWouldNotChangeIt() {
    String source = JOB.replace("env.fromSequence", "env.setParallelism(3);\n    env.fromSequence");
    LiveResult result = against(source, Clusters.of(job(1, "job", 4, source(4), sink(5))));

    assertThat(explanations(result))
        .containsExactly(
            "[Source: Sequence Source (1), m (2)] runs with 4; the source says 3 (env,"
                + " Job.java:8). -p 4 would not change it: the environment of the running program"
                + " has 4; it was built from another source, or given other arguments.");

    LiveResult later = against(source, Clusters.of(job(1, "job", 3, source(4), sink(5))));
    assertThat(explanations(later).get(0))
        .endsWith(
            "-p 4 would not change it: the environment of the running program has 3 as well, so"
                + " the number was changed after the plan was made, by an override or by a"
                + " rescaling.");
  }

  @Test
  void whatWasNotAskedIsNotSaid() {
    String source = JOB.replace("env.fromSequence", "env.setParallelism(3);\n    env.fromSequence");
    StringBuilder chain = new StringBuilder(".map(v -> v).name(\"m\")");
    RunningVertex[] tasks = new RunningVertex[7];
    tasks[0] = task("Source: Sequence Source -> m", 3);
    for (int i = 1; i < 7; i++) {
      chain.append(".rebalance().map(v -> v).name(\"m%d\").disableChaining()".formatted(i));
      tasks[i] = task("m" + i, 20 + i);
    }
    LiveResult result =
        against(
            source.replace(".map(v -> v).name(\"m\")", chain),
            Clusters.of(job(1, "job", 3, tasks)));

    assertThat(explanations(result))
        .filteredOn(text -> text.contains("-p 2") && text.contains("would not change it"))
        .hasSize(4);
    assertThat(explanations(result))
        .filteredOn(text -> text.contains("Job.java:8). The environment of the running program"))
        .hasSize(2);
  }

  @Test
  void theOperatorDecides() {
    LiveResult result = against(JOB, Clusters.of(job(1, "job", 1, source(1), sink(6))));

    assertThat(explanations(result))
        .containsExactly(
            "[Sink: out (3)] runs with 6; the source says 5 (operator, Job.java:8). -p 6 would not"
                + " change it: the running program was built from another source, or given other"
                + " arguments.");
  }

  @Test
  void aWeakerLayerThatIsOverridden() {
    String source = JOB.replace("env.fromSequence", "env.setParallelism(3);\n    env.fromSequence");
    LiveResult result =
        new TestProject(folder)
            .with("Job", source)
            .withFile("conf/config.yaml", "parallelism:\n  default: 4\n")
            .against(Clusters.of(job(1, "job", 4, source(4), sink(5))));

    assertThat(explanations(result).get(0))
        .endsWith("4 is what config says, conf/config.yaml:2, which this source overrides.");
  }

  @Test
  void anArgumentWasGiven() {
    LiveResult result =
        new TestProject(folder)
            .with("Job", JOB.replace("(5)", "(Integer.parseInt(System.getenv(\"WIDTH\")))"))
            .against(Clusters.of(job(1, "job", 1, source(1), sink(6))));

    assertThat(verdicts(result)).containsExactly("SAME", "SAME", "OPEN");
    assertThat(result.differences()).isZero();
    assertThat(explanations(result).get(0))
        .startsWith("[Sink: out (3)] runs with 6; the source leaves it open: ")
        .endsWith("State the program's arguments and settings to have it told.");
  }

  @Test
  void anInputWithADefaultHasAnotherValue() {
    String source = JOB.replace("(5)", "(Integer.getInteger(\"width\", 5))");
    LiveResult result = against(source, Clusters.of(job(1, "job", 1, source(1), sink(6))));

    assertThat(verdicts(result)).containsExactly("SAME", "SAME", "OTHER_INPUT");
    assertThat(result.differences()).isZero();
    assertThat(explanations(result).get(0))
        .startsWith("[Sink: out (3)] runs with 6; the source says 5 (operator, Job.java:8) as the ")
        .contains("The job was started with another value of ");
  }

  @Test
  void whatChangesNumbersLater() {
    Map<String, String> reactive = Map.of("scheduler-mode", "reactive");
    Map<String, String> adaptive = Map.of("jobmanager.scheduler", "adaptive");
    Map<String, String> overrides =
        Map.of("pipeline.jobvertex-parallelism-overrides", "Sink: out:6");

    assertThat(cause(reactive, 8)).contains("scheduler-mode is reactive");
    assertThat(cause(adaptive, 2)).contains("The adaptive scheduler runs a job with fewer slots");
    assertThat(cause(adaptive, 8)).contains("-p 8 would not change it");
    assertThat(cause(Map.of(), 2)).contains("-p 2 would not change it");
    assertThat(cause(overrides, 6)).contains("-p 6 would not change it");
    assertThat(cause(Map.of("pipeline.jobvertex-parallelism-overrides", "a:1,s:6"), 6))
        .endsWith("pipeline.jobvertex-parallelism-overrides of the cluster says 6.");
  }

  private String cause(Map<String, String> settings, int parallelism) {
    RunningVertex sink = sink(parallelism);
    RunningVertex named =
        new RunningVertex(
            "s",
            sink.name(),
            sink.parallelism(),
            sink.maxParallelism(),
            sink.slotSharingGroup(),
            sink.operators());
    return explanations(against(JOB, Clusters.with(settings, job(1, "job", 1, source(1), named))))
        .get(0);
  }

  @Test
  void aMaxParallelismThatASavepointKeeps() {
    RunningVertex sink = sink(5);
    RunningVertex kept =
        new RunningVertex(
            "s",
            sink.name(),
            sink.parallelism(),
            Optional.of(200),
            sink.slotSharingGroup(),
            sink.operators());
    LiveResult result = against(JOB, Clusters.of(job(1, "job", 1, source(1), kept)));

    assertThat(result.differences()).isEqualTo(1);
    assertThat(explanations(result))
        .containsExactly(
            "[Sink: out (3)] nobody sets the max parallelism in this source: a savepoint that the job"
                + " was started from keeps its own, or the running program sets it.");
  }

  @Test
  void operatorsThatOnlyOneSideHas() {
    LiveResult result =
        against(
            JOB,
            Clusters.of(job(1, "job", 1, source(1), task("dedup", 1), task("Sink: other", 5))));
    JobComparison job = result.jobs().get(0).comparison();

    assertThat(job.strangers())
        .extracting(RunningVertex::name)
        .containsExactly("dedup", "Sink: other");
    assertThat(job.tasksInSource()).containsExactly("Sink: out");
    assertThat(job.tasksRunning()).containsExactly("dedup", "Sink: other");
    assertThat(explanations(result))
        .containsExactly("[Sink: out (3)] no task of the running job has it.");
    // The sink that is missing, two tasks that are strange, and the tasks as a whole.
    assertThat(result.differences()).isEqualTo(4);
  }

  @Test
  void slotsAreCompared() {
    RunningVertex own =
        new RunningVertex(
            "s",
            "Sink: out",
            Optional.of(5),
            Optional.of(128),
            Optional.of("other"),
            List.of("Sink: out"));
    LiveResult result = against(JOB, Clusters.of(job(1, "job", 1, source(1), own)));

    assertThat(result.jobs().get(0).comparison().slots()).isEqualTo(Verdict.DIFFERENT);
    assertThat(result.jobs().get(0).comparison().running().slots()).hasValue(6);
    assertThat(result.differences()).isEqualTo(1);
  }

  private LiveResult against(String source, Cluster cluster) {
    return new TestProject(folder).with("Job", source).against(cluster);
  }

  private static RunningVertex source(int parallelism) {
    return task("Source: Sequence Source -> m", parallelism);
  }

  private static RunningVertex sink(int parallelism) {
    return task("Sink: out", parallelism);
  }

  private static List<String> explanations(LiveResult result) {
    return result.jobs().stream()
        .flatMap(job -> job.explanations().stream())
        .map(why -> why.operators() + " " + why.text())
        .toList();
  }

  private static List<String> verdicts(LiveResult result) {
    return result.jobs().get(0).comparison().operators().stream()
        .map(state -> state.verdict().name())
        .toList();
  }
}
