package io.github.flinkparallelism.live.comparison;

import static io.github.flinkparallelism.live.Clusters.job;
import static io.github.flinkparallelism.live.Clusters.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.live.Clusters;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.TestProject;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which running job is which of the source. */
class MatchingTest {
  @TempDir Path folder;

  @Test
  void theNameDecidesBetweenEqualTopologies() {
    LiveResult result =
        project("A", "\"first\"")
            .with("B", source("B", "\"second\""))
            .against(Clusters.of(running(2, "second"), running(1, "first")));

    assertThat(pairs(result)).containsExactly("shop.A = first", "shop.B = second");
    assertThat(result.notRunning()).isEmpty();
    assertThat(result.unexplained()).isEmpty();
  }

  @Test
  void aNameThatIsNotKnownRulesNothingOut() {
    LiveResult result =
        project("A", "\"orders \" + Unknown.stage()")
            .with("B", source("B", "\"other\""))
            .against(Clusters.of(running(1, "orders prod")));

    assertThat(pairs(result)).containsExactly("shop.A = orders prod");
    assertThat(result.notRunning()).extracting(p -> p.job().name()).containsExactly("shop.B");
  }

  @Test
  void theKnownPartsOfANameHaveToMatch() {
    LiveResult result = project("A", "\"orders\"").against(Clusters.of(running(1, "orders")));
    Program program = result.jobs().get(0).comparison().program();

    assertThat(named(program, "orders {stage}").isNamed("orders prod")).isTrue();
    assertThat(named(program, "orders {stage} v2").isNamed("orders prod v2")).isTrue();
    assertThat(named(program, "orders {stage} v2").isNamed("orders prod v3")).isFalse();
    assertThat(named(program, "orders {stage}").isNamedOtherwise("clicks prod")).isTrue();
    assertThat(named(program, "{name}").isNamed("orders")).isFalse();
    assertThat(named(program, "{name}").isNamedOtherwise("orders")).isFalse();
    assertThat(named(program, "a.*").isNamed("abc")).isFalse();
    assertThat(named(program, "Flink Streaming Job").isNamed("Flink Streaming Job")).isFalse();
  }

  private static Program named(Program program, String name) {
    Job job = program.job();
    Execution old = program.execution();
    Execution execution =
        new Execution(
            Optional.of(name),
            old.location(),
            old.operators(),
            old.vertices(),
            old.slots(),
            old.environmentWrites(),
            old.violations());
    return new Program(
        new Job(job.name(), job.entryPoint(), job.scenario(), List.of(execution), job.layers()), 0);
  }

  @Test
  void flinksOwnNameSaysNothingAndOperatorsDecide() {
    RunningJob other = job(1, "Flink Streaming Job", 1, task("Source: x -> y", 1));
    LiveResult result =
        project("A", "").against(Clusters.of(running(2, "Flink Streaming Job"), other));

    assertThat(pairs(result)).containsExactly("shop.A = Flink Streaming Job");
    assertThat(result.jobs().get(0).comparison().running().id()).endsWith("2");
    assertThat(result.unexplained()).containsExactly(other);
  }

  @Test
  void twoThatExplainAJobEquallyWellAreSaid() {
    LiveResult result =
        project("A", "")
            .with("B", source("B", ""))
            .against(Clusters.of(running(1, "Flink Streaming Job")));

    assertThat(result.jobs()).isEmpty();
    assertThat(result.ambiguous()).hasSize(1);
    assertThat(result.ambiguous().get(0).candidates())
        .extracting(program -> program.job().name())
        .containsExactly("shop.A", "shop.B");
    assertThat(result.notRunning()).isEmpty();
    assertThat(result.nothingCompared()).isPresent();
  }

  @Test
  void oneProgramMayRunTwice() {
    LiveResult result =
        project("A", "\"a\"").against(Clusters.of(running(2, "a"), running(1, "a")));

    assertThat(pairs(result)).containsExactly("shop.A = a", "shop.A = a");
  }

  @Test
  void whatEndedCountsOnlyWhereNothingRuns() {
    RunningJob old = job(1, "a", "FINISHED", 1, task("Source: Sequence Source -> m", 1));
    RunningJob newer = job(2, "a", "CANCELED", 1, task("Source: Sequence Source -> m", 1));
    LiveResult past = project("A", "\"a\"").against(Clusters.of(newer, old));

    assertThat(past.jobs().get(0).comparison().running()).isEqualTo(newer);
    assertThat(past.ended()).isEqualTo(1);

    LiveResult present = project("A", "\"a\"").against(Clusters.of(running(3, "a"), newer, old));
    assertThat(present.jobs()).hasSize(1);
    assertThat(present.jobs().get(0).comparison().running().state()).isEqualTo("RUNNING");
    assertThat(present.ended()).isEqualTo(2);
  }

  @Test
  void ofSeveralDeploymentsTheOneThatFitsIsShown() {
    LiveResult result =
        project("A", "\"a\"")
            .withFile("dev.sh", "flink run -p 2 -c shop.A a.jar\n")
            .withFile("prod.sh", "flink run -p 5 -c shop.A a.jar\n")
            .against(Clusters.of(job(1, "a", 5, tasks(5))));

    assertThat(result.jobs()).hasSize(1);
    assertThat(result.jobs().get(0).comparison().program().job().scenario().deployment())
        .hasValueSatisfying(name -> assertThat(name).contains("prod"));
    assertThat(result.differences()).isZero();
  }

  @Test
  void aTwinOfAnotherNameIsNotTaken() {
    RunningJob twin = job(3, "twin", "FINISHED", 7, tasks(7));
    RunningJob own = job(2, "a", "FINISHED", 1, tasks(1));
    LiveResult past = project("A", "\"a\"").against(Clusters.of(twin, own));

    assertThat(pairs(past)).containsExactly("shop.A = a");
    assertThat(past.ended()).isEqualTo(1);

    LiveResult present =
        project("A", "\"a\"").against(Clusters.of(running(4, "twin"), running(1, "a")));
    assertThat(pairs(present)).containsExactly("shop.A = a");
    assertThat(present.unexplained()).extracting(RunningJob::name).containsExactly("twin");
  }

  @Test
  void aJobWithAnotherNameIsRecognizedByItsOperators() {
    LiveResult result = project("A", "\"a\"").against(Clusters.of(running(1, "renamed")));

    assertThat(pairs(result)).containsExactly("shop.A = renamed");

    RunningJob other =
        job(1, "renamed", 1, task("Source: Sequence Source -> m", 1), task("r -> Sink: log", 1));
    assertThat(project("A", "\"a\"").against(Clusters.of(other)).unexplained())
        .containsExactly(other);
    LiveResult unnamed = project("A", "Unknown.name()").against(Clusters.of(other));
    assertThat(pairs(unnamed)).containsExactly("shop.A = renamed");
  }

  @Test
  void nothingRuns() {
    LiveResult result = project("A", "\"a\"").against(Clusters.of());

    assertThat(result.notRunning()).hasSize(1);
    assertThat(result.differences()).isZero();
    assertThat(result.nothingCompared())
        .hasValue("no job of this source runs in http://localhost:8081, see above");
  }

  private TestProject project(String name, String jobName) {
    return new TestProject(folder).with(name, source(name, jobName));
  }

  private static String source(String name, String jobName) {
    return """
    package shop;

    import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

    public final class %s {
      public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(1, 9).map(v -> v).name("m").keyBy(v -> v).reduce((a, b) -> a).name("r")
            .print().name("out");
        env.execute(%s);
      }
    }
    """
        .formatted(name, jobName);
  }

  private static RunningJob running(int id, String name) {
    return job(id, name, 1, tasks(1));
  }

  private static RunningVertex[] tasks(int parallelism) {
    return new RunningVertex[] {
      task("Source: Sequence Source -> m", parallelism), task("r -> Sink: out", parallelism)
    };
  }

  private static List<String> pairs(LiveResult result) {
    return result.jobs().stream()
        .map(job -> job.comparison())
        .map(job -> job.program().job().name() + " = " + job.running().name())
        .toList();
  }
}
