package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.live.Live;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.LiveSource;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.LiveException;
import io.github.flinkparallelism.live.comparison.JobComparison;
import io.github.flinkparallelism.live.comparison.OperatorState;
import io.github.flinkparallelism.live.comparison.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real session clusters run what the analyzer says. */
@TestInstance(Lifecycle.PER_CLASS)
class LiveClusterTest {
  private static final Path FOLDER = Path.of("target/conformance/live");
  private static final Path SOURCES = Path.of("src/cluster/java");
  private static final Path SAMPLE = Path.of("../sample-projects/word-count");
  private static final String OWN = "org.example.jobs.";
  private static final String WORDS = "org.example.wordcount.";
  private static final String SAID = "said";
  private static final Set<String> SETTLED = Set.of("RUNNING", "FINISHED");

  /** Five TaskManagers of four slots; what runs for long takes 5 and 3 of them. */
  private static final List<String> SIZE = List.of("5", "4");

  private static final int LEFT = 12;

  /** The number that {@code PlainJob} is given as its argument. */
  private static final String WIDTH = "3";

  private final Map<String, Cluster> clusters = new LinkedHashMap<>();

  @BeforeAll
  void runTheJobs() throws Exception {
    for (String version : List.of("1.13.6", "1.20.0", "2.3.0")) {
      List<String> arguments = new ArrayList<>(SIZE);
      arguments.add("10 " + OWN + "EveryLayerJob");
      arguments.add("2 " + OWN + "PlainJob " + WIDTH);
      if (hasSample(version)) {
        arguments.add("4 " + WORDS + "PlainWordCount");
        arguments.add("10 " + WORDS + "WordCount");
      }
      int jobs = arguments.size() - SIZE.size();
      clusters.put(version, run(version, version, arguments, jobs, LEFT));
    }
  }

  /** The sample is written for the release that it is built with, and newer ones. */
  private static boolean hasSample(String version) {
    return !version.startsWith("1.1");
  }

  /** The samples read a few lines and end. */
  private static boolean isSample(String jobName) {
    return jobName.startsWith("Word count");
  }

  /** Runs a cluster until it has nothing left to start or to end. */
  private static Cluster run(
      String version, String name, List<String> arguments, int jobs, int free)
      throws IOException, InterruptedException {
    List<Path> more = hasSample(version) ? List.of(SAMPLE.resolve("src/main/java")) : List.of();
    Map<String, List<String>> one = Map.of(SAID, arguments);
    try (LiveClusters clusters =
        LiveClusters.start(new FlinkRelease(version), FOLDER.resolve(name), more, one)) {
      return clusters.when(
          SAID,
          now ->
              now.jobs().size() == jobs
                  && now.jobs().stream().allMatch(job -> SETTLED.contains(job.state()))
                  && now.jobs().stream().allMatch(job -> job.isEnded() == isSample(job.name()))
                  && now.freeSlots() == free);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void theClusterIsDescribed(String version) {
    Cluster cluster = clusters.get(version);

    assertThat(cluster.flinkVersion()).hasValue(version);
    assertThat(cluster.taskManagers()).isEqualTo(5);
    assertThat(cluster.slots()).isEqualTo(20);
    assertThat(cluster.slotsOfEach()).containsExactly(4, 4, 4, 4, 4);
    assertThat(cluster.name()).startsWith("http://127.0.0.1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void jobsThatRunAgreeInEverything(String version) {
    assertAgrees(version, own(version, "EveryLayerJob", 10), "RUNNING", 6, 5);
    assertAgrees(version, own(version, "PlainJob", 2), "RUNNING", 4, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20.0", "2.3.0"})
  void samplesThatEndedAgreeInEverything(String version) {
    assertAgrees(version, sample(version, "PlainWordCount", 4), "FINISHED", 4, 4);
    assertAgrees(version, sample(version, "WordCount", 10), "FINISHED", 4, 5);
  }

  private void assertAgrees(
      String version, AnalysisRequest request, String state, int operators, int slots) {
    LiveResult result = compare(request, clusters.get(version));

    assertThat(result.jobs()).hasSize(1);
    JobComparison job = result.jobs().get(0).comparison();
    assertThat(job.running().state()).isEqualTo(state);
    assertThat(job.operators()).hasSize(operators);
    assertThat(job.operators()).extracting(OperatorState::verdict).containsOnly(Verdict.SAME);
    assertThat(job.tasks()).isEqualTo(Verdict.SAME);
    assertThat(job.slots()).isEqualTo(Verdict.SAME);
    // Older releases do not say what shares slots.
    assertThat(job.running().slots())
        .isEqualTo(hasSample(version) ? Optional.of(slots) : Optional.empty());
    assertThat(result.jobs().get(0).explanations()).isEmpty();
    assertThat(result.differences()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void anotherSubmissionIsExplained(String version) {
    LiveResult result = compare(own(version, "PlainJob", 5), clusters.get(version));

    assertThat(result.jobs().get(0).explanations())
        .extracting(why -> why.operators() + " " + why.text())
        .containsExactly(
            "[Source: Sequence Source (1), slowly (2), Sink: sums (5)] runs with 2; the source says"
                + " 5 (-p). That is the default that the job was submitted with: -p 2, or"
                + " parallelism.default where it was submitted.");
    assertThat(result.differences()).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void anotherSourceIsExplained(String version) throws IOException {
    Path file = Path.of("org/example/jobs/EveryLayerJob.java");
    Path changed = FOLDER.resolve("changed");
    Files.createDirectories(changed.resolve(file).getParent());
    Files.writeString(
        changed.resolve(file),
        Files.readString(SOURCES.resolve(file)).replace("setParallelism(2)", "setParallelism(4)"));
    LiveResult result =
        compare(request(version, changed, OWN + "EveryLayerJob", 10), clusters.get(version));

    assertThat(result.jobs().get(0).explanations())
        .extracting(why -> why.text())
        .containsExactly(
            "runs with 2; the source says 4 (env, EveryLayerJob.java:12). -p 2 would not change it:"
                + " the environment of the running program has 2; it was built from another source,"
                + " or given other arguments.");
  }

  @Test
  void whatWasSavedSaysTheSame() throws LiveException {
    for (Map.Entry<String, Cluster> entry : clusters.entrySet()) {
      Path saved = FOLDER.resolve(entry.getKey()).resolve(SAID).resolve("saved");
      Cluster again = LiveSource.ofFolder(saved, entry.getValue().name()).read();

      assertThat(again).isEqualTo(entry.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20.0", "2.3.0"})
  void anAdaptiveClusterWithTooFewSlotsIsExplained(String version) throws Exception {
    List<String> arguments =
        List.of("1", "3", "-Djobmanager.scheduler=adaptive", "10 " + OWN + "EveryLayerJob");
    Cluster cluster = run(version, version + "-adaptive", arguments, 1, 0);
    LiveResult result = compare(own(version, "EveryLayerJob", 10), cluster);

    assertThat(result.jobs().get(0).explanations())
        .allSatisfy(why -> assertThat(why.text()).contains("The adaptive scheduler runs a job"))
        .extracting(why -> String.join(", ", why.operators()))
        .containsExactly(
            "Source: Sequence Source (1), slowly (2), even (3), Sink: evens (4)", "sum (6)");
    assertThat(result.jobs().get(0).comparison().running().slots()).hasValue(3);
  }

  @Test
  void anOverrideOfTheClusterIsExplained() throws Exception {
    Cluster plain = clusters.get("1.20.0");
    String sum =
        plain.jobs().stream()
            .flatMap(job -> job.vertices().stream())
            .filter(vertex -> vertex.name().equals("sum") && vertex.parallelism().get() == 3)
            .filter(vertex -> vertex.maxParallelism().get() == 64)
            .map(vertex -> vertex.id())
            .findFirst()
            .orElseThrow();
    List<String> arguments =
        List.of(
            "1",
            "9",
            "-Dpipeline.jobvertex-parallelism-overrides=" + sum + ":6",
            "10 " + OWN + "EveryLayerJob");
    Cluster cluster = run("1.20.0", "1.20.0-overrides", arguments, 1, 1);
    LiveResult result = compare(own("1.20.0", "EveryLayerJob", 10), cluster);

    assertThat(result.jobs().get(0).explanations())
        .extracting(why -> why.operators() + " " + why.text())
        .containsExactly(
            "[sum (6)] runs with 6; the source says 3 (operator, EveryLayerJob.java:20)."
                + " pipeline.jobvertex-parallelism-overrides of the cluster says 6.");
  }

  private static LiveResult compare(AnalysisRequest request, Cluster cluster) {
    return Live.compare(request, Analysis.run(request), Analysis::run, cluster);
  }

  private static AnalysisRequest own(String version, String job, int parallelism) {
    return request(version, SOURCES, OWN + job, parallelism);
  }

  private static AnalysisRequest sample(String version, String job, int parallelism) {
    return request(version, SAMPLE.resolve("src/main/java"), WORDS + job, parallelism);
  }

  private static AnalysisRequest request(
      String version, Path sources, String job, int parallelism) {
    Path root = sources.toAbsolutePath().normalize();
    List<String> arguments = job.endsWith("PlainJob") ? List.of(WIDTH) : List.of();
    return AnalysisRequest.of(root)
        .sourceRoots(List.of(root))
        .jobs(List.of(job))
        .arguments(Optional.of(arguments))
        .clientParallelism(Optional.of(parallelism))
        .flinkVersion(Optional.of(version))
        .build();
  }
}
