package io.github.flinkparallelism.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.live.Recorded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real clusters of several releases say. */
class ClusterReaderTest {
  @ParameterizedTest
  @CsvSource({"1.13, 1.13.6, 3", "1.17, 1.17.2, 3", "1.20, 1.20.0, 0", "2.3, 2.3.0, 0"})
  void theClusterIsRead(String release, String version, int free) {
    Cluster cluster = Recorded.cluster(release);

    assertThat(cluster.flinkVersion()).hasValue(version);
    assertThat(cluster.taskManagers()).isEqualTo(3);
    assertThat(cluster.slots()).isEqualTo(9);
    assertThat(cluster.freeSlots()).isEqualTo(free);
    assertThat(cluster.slotsOfEach()).containsExactly(3, 3, 3);
    assertThat(cluster.notes()).isEmpty();
    assertThat(cluster.isAdaptive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void jobsAndTasksAreRead(String release) {
    RunningJob job = job(Recorded.cluster(release), "every layer");

    assertThat(job.state()).isEqualTo("RUNNING");
    assertThat(job.isEnded()).isFalse();
    assertThat(job.defaultParallelism()).hasValue(2);
    assertThat(job.vertices())
        .extracting(RunningVertex::name)
        .containsExactly(
            "Source: Sequence Source -> slowly -> even -> Sink: evens", "sum", "Sink: sums");
    assertThat(job.vertices())
        .extracting(RunningVertex::parallelism)
        .containsExactly(Optional.of(2), Optional.of(3), Optional.of(1));
    assertThat(job.vertices()).allMatch(vertex -> vertex.maxParallelism().equals(Optional.of(64)));
    assertThat(job.vertices().get(0).operators())
        .containsExactly("Source: Sequence Source", "slowly", "even", "Sink: evens");
  }

  @Test
  void slotsAreKnownWhereGroupsAre() {
    assertThat(job(Recorded.cluster("1.13"), "every layer").slots()).isEmpty();
    assertThat(job(Recorded.cluster("1.20"), "every layer").slots()).hasValue(5);
    assertThat(job(Recorded.cluster("2.3"), "every layer").slots()).hasValue(5);
  }

  @Test
  void withoutAnOverviewOfJobsTheirListIsEnough() throws LiveException {
    FakeResponses api = FakeResponses.ofOneJob();
    String overview = api.remove(ClusterReader.JOBS_OVERVIEW);
    api.put(ClusterReader.JOBS, overview.replace("jid", "id").replace("\"state\"", "\"status\""));

    assertThat(ClusterReader.read(api).jobs()).extracting(RunningJob::name).containsExactly("job");
  }

  @Test
  void thePlanIsAskedForWhereTheJobLacksIt() throws LiveException {
    FakeResponses api = FakeResponses.ofOneJob();
    String description = "a -&gt; b<br/>+- c<br/>";
    api.put(
        FakeResponses.JOB + "/plan",
        "{\"plan\": {\"nodes\": [{\"id\": \"v1\", \"description\": \"" + description + "\"}]}}");
    api.put(
        FakeResponses.JOB,
        """
        {"name": "job", "state": "RUNNING",
         "vertices": [{"id": "v1", "name": "a -> b -> c", "parallelism": 2}]}
        """);

    assertThat(ClusterReader.read(api).jobs().get(0).vertices().get(0).operators())
        .containsExactly("a -> b", "c");
  }

  @Test
  void whatTheSchedulerHasNotDecidedIsAbsent() throws LiveException {
    FakeResponses api = FakeResponses.ofOneJob();
    api.put(
        FakeResponses.JOB,
        """
        {"name": "job", "state": "CREATED",
         "vertices": [{"id": "v1", "name": "a", "parallelism": -1, "maxParallelism": -1}]}
        """);
    RunningVertex vertex = ClusterReader.read(api).jobs().get(0).vertices().get(0);

    assertThat(vertex.parallelism()).isEmpty();
    assertThat(vertex.maxParallelism()).isEmpty();
  }

  @Test
  void theSchedulerAndOverridesAreRead() throws LiveException {
    FakeResponses api = FakeResponses.ofOneJob();
    api.put(
        ClusterReader.CONFIGURATION,
        """
        [{"key": "jobmanager.scheduler", "value": "Adaptive"},
         {"key": "pipeline.jobvertex-parallelism-overrides", "value": "v1:3,v2:5"},
         {"key": "s3.secret-key", "value": "hunter2"}]
        """);
    Cluster cluster = ClusterReader.read(api);

    assertThat(cluster.isAdaptive()).isTrue();
    assertThat(cluster.isReactive()).isFalse();
    assertThat(cluster.overrides("v2")).hasValue(5);
    assertThat(cluster.overrides("v3")).isEmpty();
    assertThat(cluster.settings().toString()).doesNotContain("hunter2");
  }

  @Test
  void aJobThatEndedMeanwhileIsSaid() throws LiveException {
    FakeResponses api = FakeResponses.ofOneJob();
    api.remove(FakeResponses.JOB);
    Cluster cluster = ClusterReader.read(api);

    assertThat(cluster.jobs()).isEmpty();
    assertThat(cluster.notes())
        .containsExactly(
            "Job 0123456789abcdef0123456789abcdef is listed, but there is no"
                + " test:/jobs/0123456789abcdef0123456789abcdef.");
  }

  @Test
  void namesOfChainsAreTakenApart() {
    assertThat(ChainText.ofName("a -> b -> Sink: c")).containsExactly("a", "b", "Sink: c");
    assertThat(ChainText.ofName("a -> (b -> c, d)")).containsExactly("a", "b", "c", "d");
    assertThat(ChainText.ofName("a -> (b -> (c, d), e)")).containsExactly("a", "b", "c", "d", "e");
    assertThat(ChainText.ofName("Map(x, y) -> (f(z), g)"))
        .containsExactly("Map(x, y)", "f(z)", "g");
    assertThat(ChainText.ofName("[vertex-3]a -> b")).containsExactly("a", "b");
    assertThat(ChainText.ofName("")).isEmpty();
    assertThat(ChainText.ofName("(((")).hasSize(1);
  }

  @Test
  void descriptionsAreTakenApart() {
    String tree = "Source: x &lt;1&gt;<br/>:- even<br/>:  +- Sink: evens<br/>+- odd<br/>";

    assertThat(ChainText.ofDescription(tree))
        .containsExactly("Source: x <1>", "even", "Sink: evens", "odd");
    assertThat(ChainText.ofDescription("a -&gt; b")).isEmpty();
    assertThat(ChainText.operators("a -> b", Optional.of("SELECT 1<br/>+- b<br/>")))
        .isEqualTo(List.of("a", "b"));
  }

  private static RunningJob job(Cluster cluster, String name) {
    return cluster.jobs().stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
  }
}
