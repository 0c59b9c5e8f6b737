package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.live.Live;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.comparison.JobComparison;
import io.github.flinkparallelism.live.comparison.OperatorState;
import io.github.flinkparallelism.live.comparison.Verdict;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Slots;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a job's slots on stated TaskManagers is what real clusters of that size do. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterCapacityTest {
  private static final Path FOLDER = Path.of("target/conformance/capacity");
  private static final Path SOURCES = Path.of("src/cluster/java");
  private static final String JOB = "org.example.jobs.ThreeGroupsJob";
  private static final String RESOURCES = "org.example.resources.ResourcesJob";

  /** Resources of groups can be stated from 1.14 on. */
  private static final Path SINCE_1_14 = Path.of("src/cluster/fine-grained");

  private static final String STAGES = "org.example.jobs.BatchStagesJob";

  /** {@code 2 or 3 with the 8 slots}. */
  private static final Pattern BECOMES =
      Pattern.compile("(\\d+)(?: (?:or|to) (\\d+))? with the (\\d+) slots? ");

  private static final String ADAPTIVE = "jobmanager.scheduler=adaptive";
  private static final String OVERRIDES = "pipeline.jobvertex-parallelism-overrides=";

  /** Flink's id of the job's vertex {@code sum}. */
  private static final String SUM = "9dd63673dd41ea021b896d5203f3ba7c";

  private static final String TWO_CORES = "taskmanager.cpu.cores=2";

  /** For tasks on the heap; a local cluster needs the other amounts as well. */
  private static final List<String> SIX_MEGABYTES =
      List.of("taskmanager.memory.task.heap.size=6m", "taskmanager.memory.managed.size=64m");

  private static final String OVERRIDDEN = "overridden";
  private static final String REACTIVE = "scheduler-mode=reactive";

  /** Without these, the adaptive scheduler looks out for more slots for ten seconds. */
  private static final List<String> AT_ONCE =
      List.of(
          "jobmanager.adaptive-scheduler.resource-stabilization-timeout=100ms",
          "jobmanager.adaptive-scheduler.resource-wait-timeout=3s");

  /**
   * A cluster, and the job that it is given.
   *
   * @param job the class of its program
   * @param widths of the job's three groups, or stages
   * @param free slots that the job leaves, once it runs; absent where it ends
   */
  private record Size(
      String job,
      int taskManagers,
      int slots,
      List<String> settings,
      List<Integer> widths,
      Optional<Integer> free) {
    static Size leaving(
        int free, int taskManagers, int slots, List<String> settings, Integer... widths) {
      return new Size(JOB, taskManagers, slots, settings, Arrays.asList(widths), Optional.of(free));
    }

    static Size failing(int taskManagers, int slots, List<String> settings, Integer... widths) {
      return new Size(JOB, taskManagers, slots, settings, Arrays.asList(widths), Optional.empty());
    }

    /** A job that asks for more resources than there are. */
    static Size asking(int taskManagers, List<String> settings, int width) {
      List<String> all = new ArrayList<>(settings);
      all.add("slot.request.timeout=3000");
      return new Size(RESOURCES, taskManagers, 4, all, List.of(width), Optional.empty());
    }

    List<String> arguments() {
      return widths.stream().map(String::valueOf).toList();
    }
  }

  private static final List<String> VERSIONS = List.of("1.13.6", "1.20.0", "2.3.0");
  private static final Map<String, Size> SIZES = sizes();

  private static Map<String, Size> sizes() {
    Map<String, Size> sizes = new LinkedHashMap<>();
    sizes.put("enough", Size.leaving(1, 2, 4, List.of(), 2, 3, 2));
    sizes.put("exactly-enough", Size.leaving(0, 1, 7, List.of(), 2, 3, 2));
    sizes.put("too-small", Size.failing(2, 3, List.of("slot.request.timeout=3000"), 2, 3, 2));
    sizes.put("batch", new Size(STAGES, 1, 1, List.of(), List.of(3, 2, 1), Optional.empty()));
    sizes.put("cores", new Size(RESOURCES, 1, 4, List.of(TWO_CORES), List.of(6), Optional.of(0)));
    sizes.put("cores-short", Size.asking(1, List.of(TWO_CORES), 8));
    sizes.put("memory", new Size(RESOURCES, 1, 4, SIX_MEGABYTES, List.of(4), Optional.of(0)));
    sizes.put("memory-short", Size.asking(1, SIX_MEGABYTES, 6));
    sizes.put("crowded", Size.asking(2, List.of("taskmanager.cpu.cores=0.74"), 5));
    sizes.put("adaptive", Size.leaving(0, 2, 4, adaptive(ADAPTIVE), 3, 5, 16));
    sizes.put("adaptive-alike", Size.leaving(0, 2, 4, adaptive(ADAPTIVE), 4, 4, 4));
    sizes.put("adaptive-enough", Size.leaving(1, 1, 8, adaptive(ADAPTIVE), 2, 3, 2));
    sizes.put("adaptive-too-small", Size.failing(1, 2, adaptive(ADAPTIVE), 2, 3, 2));
    sizes.put(OVERRIDDEN, Size.leaving(0, 2, 4, List.of(OVERRIDES + SUM + ":4"), 2, 3, 2));
    sizes.put("reactive", Size.leaving(0, 2, 4, adaptive(REACTIVE), 1, 1, 1));
    sizes.put("reactive-capped", Size.leaving(0, 1, 20, adaptive(REACTIVE), 1, 1, 1));
    return sizes;
  }

  private static List<String> adaptive(String scheduler) {
    List<String> settings = new ArrayList<>(AT_ONCE);
    settings.add(scheduler);
    return settings;
  }

  private final Map<String, Map<String, Cluster>> clusters = new HashMap<>();
  private final Map<String, Map<String, String>> failures = new HashMap<>();

  @BeforeAll
  void runTheJobs() throws Exception {
    List<LiveClusters> started = new ArrayList<>();
    try {
      for (String version : VERSIONS) {
        started.add(start(version));
      }
      for (int i = 0; i < VERSIONS.size(); i++) {
        for (String name : names(VERSIONS.get(i))) {
          read(VERSIONS.get(i), name, started.get(i));
        }
      }
    } finally {
      for (LiveClusters each : started) {
        each.close();
      }
    }
  }

  private static LiveClusters start(String version) throws IOException {
    Map<String, List<String>> arguments = new LinkedHashMap<>();
    names(version).forEach(name -> arguments.put(name, arguments(SIZES.get(name))));
    return LiveClusters.start(
        new FlinkRelease(version),
        FOLDER.resolve(version),
        isOld(version) ? List.of() : List.of(SINCE_1_14),
        arguments);
  }

  private static boolean isNew(String name) {
    return name.equals(OVERRIDDEN) || SIZES.get(name).job().equals(RESOURCES);
  }

  private static List<String> names(String version) {
    return SIZES.keySet().stream().filter(name -> !isOld(version) || !isNew(name)).toList();
  }

  private static List<String> arguments(Size size) {
    List<String> arguments = new ArrayList<>();
    arguments.add(String.valueOf(size.taskManagers()));
    arguments.add(String.valueOf(size.slots()));
    size.settings().forEach(setting -> arguments.add("-D" + setting));
    arguments.add("- " + size.job() + " " + String.join(" ", size.arguments()));
    return arguments;
  }

  private void read(String version, String name, LiveClusters running)
      throws IOException, InterruptedException {
    Optional<Integer> free = SIZES.get(name).free();
    int left = name.equals(OVERRIDDEN) && version.startsWith("2") ? 1 : free.orElse(0);
    Cluster cluster =
        running.when(
            name,
            now ->
                now.jobs().size() == 1
                    && (free.isPresent()
                        ? now.jobs().get(0).state().equals("RUNNING") && now.freeSlots() == left
                        : now.jobs().get(0).isEnded()));
    clusters.computeIfAbsent(version, any -> new TreeMap<>()).put(name, cluster);
    String failure =
        running.answer(name, "/jobs/" + cluster.jobs().get(0).id() + "/execution-result");
    failures.computeIfAbsent(version, any -> new TreeMap<>()).put(name, failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void aJobThatFitsTakesTheSlotsOfItsGroups(String version) {
    List<String> fitting = new ArrayList<>(List.of("enough", "exactly-enough"));
    if (!isOld(version)) {
      fitting.add("adaptive-enough");
    }
    for (String name : fitting) {
      JobComparison job = compare(version, name);
      Slots slots = job.program().execution().slots();

      assertThat(slots.byGroup().values())
          .extracting(each -> each.value().get())
          .containsExactly(2, 3, 2);
      assertThat(slots.required().value()).hasValue(taken(version, name)).hasValue(7);
      assertThat(slots.idle()).hasValue(clusters.get(version).get(name).freeSlots());
      assertThat(job.operators()).extracting(OperatorState::verdict).containsOnly(Verdict.SAME);
      assertThat(job.slots()).isEqualTo(Verdict.SAME);
      assertThat(findings(version, name)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void aJobThatDoesNotFitFails(String version) {
    assertThat(findings(version, "too-small"))
        .containsExactly(
            "ERROR The job needs 7 slots, the deployment offers 6 (2 TaskManagers with 3 slots"
                + " each). The job waits for resources and fails with NoResourceAvailableException"
                + " after slot.request.timeout (3000).");
    assertFailed(version, "too-small");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void aBatchJobEndsOnASingleSlot(String version) {
    JobComparison job = compare(version, "batch");
    Slots slots = job.program().execution().slots();

    assertThat(slots.required().isPeak()).isTrue();
    assertThat(slots.required().min()).hasValue(1);
    // Stages of 1.13 share slots, so that their sum is no more.
    assertThat(slots.peak().or(() -> slots.required().value())).hasValue(3);
    assertThat(job.running().state()).isEqualTo("FINISHED");
    assertThat(findings(version, "batch")).isEmpty();
  }

  /**
   * A TaskManager of four slots is cut into seven; a group that states nothing takes any of them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"1.20.0", "2.3.0"})
  void groupsThatStateResourcesAreNotCountedInSlots(String version) {
    JobComparison job = compare(version, "cores");
    Slots slots = job.program().execution().slots();

    assertThat(slots.available()).isEmpty();
    assertThat(slots.least(Resource.CPU)).isEqualByComparingTo("1.75");
    assertThat(slots.required().value()).hasValue(7);
    assertThat(job.running().slots()).hasValue(7);
    assertThat(job.operators()).extracting(OperatorState::verdict).containsOnly(Verdict.SAME);
    assertThat(findings(version, "cores")).isEmpty();
  }

  /**
   * Slots of the default size take a quarter of 6 mb, those of the group, which fit as well, 1 mb.
   */
  @ParameterizedTest
  @ValueSource(strings = {"1.20.0", "2.3.0"})
  void memoryOfGroupsIsDividedAsWell(String version) {
    JobComparison job = compare(version, "memory");
    Slots slots = job.program().execution().slots();

    assertThat(slots.least(Resource.TASK_HEAP)).isEqualByComparingTo(megabytes("5"));
    assertThat(slots.offered(Resource.TASK_HEAP)).hasValue(megabytes("6"));
    assertThat(job.running().slots()).hasValue(5);
    assertThat(findings(version, "memory")).isEmpty();
  }

  private static BigDecimal megabytes(String number) {
    return new BigDecimal(number).multiply(BigDecimal.valueOf(1L << 20)).setScale(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20.0", "2.3.0"})
  void aJobThatAsksForMoreThanThereIsFails(String version) {
    assertThat(findings(version, "cores-short"))
        .singleElement(STRING)
        .startsWith(
            "ERROR The job needs at least 2.25 CPU cores for its 9 slots, the deployment offers 2 ");
    assertThat(findings(version, "memory-short"))
        .singleElement(STRING)
        .startsWith(
            "ERROR The job needs at least 7 mb of task heap memory for its 7 slots, the deployment"
                + " offers 6 mb ");
    assertThat(findings(version, "crowded"))
        .singleElement(STRING)
        .startsWith("ERROR The job needs 5 slots of group light, the deployment has room for 4 ");
    assertFailed(version, "cores-short");
    assertFailed(version, "memory-short");
    assertFailed(version, "crowded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void theAdaptiveSchedulerNeedsASlotForEachGroup(String version) {
    assertThat(findings(version, "adaptive-too-small"))
        .containsExactly(
            "ERROR The job needs a slot for each of its 3 slot sharing groups, the deployment"
                + " offers 2. The adaptive scheduler waits for them and fails with"
                + " NoResourceAvailableException after"
                + " jobmanager.adaptive-scheduler.resource-wait-timeout (5 min by default).");
    assertFailed(version, "adaptive-too-small");
  }

  private void assertFailed(String version, String name) {
    assertThat(clusters.get(version).get(name).jobs())
        .extracting(RunningJob::state)
        .containsExactly("FAILED");
    assertThat(failures.get(version).get(name)).contains("NoResourceAvailableException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20.0", "2.3.0"})
  void theAdaptiveSchedulerRunsWithLess(String version) {
    assertThat(become(version, "adaptive"))
        .containsExactly(
            "Source: numbers runs with 2, said was 1..2, 2 with the 8 slots",
            "slowly runs with 2, said was 1..2, 2 with the 8 slots",
            "sum runs with 3, said was 1..3, 3 with the 8 slots",
            "Sink: sink runs with 3, said was 1..3, 3 with the 8 slots");
  }

  @Test
  void olderReleasesGiveEveryGroupTheSame() {
    assertThat(become("1.13.6", "adaptive"))
        .containsExactly(
            "Source: numbers runs with 2, said was 1..2, 2 with the 8 slots",
            "slowly runs with 2, said was 1..2, 2 with the 8 slots",
            "sum runs with 2, said was 1..2, 2 with the 8 slots",
            "Sink: sink runs with 2, said was 1..2, 2 with the 8 slots");
    // Although the job asks for 7 slots and gets them.
    assertThat(become("1.13.6", "adaptive-enough"))
        .contains("sum runs with 2, said was 1..2, 2 with the 8 slots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.20.0", "2.3.0"})
  void groupsThatWantTheSameGetSimilarShares(String version) {
    become(version, "adaptive-alike");
    for (OperatorState state : compare(version, "adaptive-alike").operators()) {
      assertThat(state.operator().parallelism().reason().orElseThrow())
          .contains((isOld(version) ? "2" : "2 or 3") + " with the 8 slots");
    }
    assertThat(taken(version, "adaptive-alike")).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20.0", "2.3.0"})
  void reactiveModeUsesAllSlotsUpToTheMaxParallelism(String version) {
    assertThat(become(version, "reactive"))
        .containsExactly(
            "Source: numbers runs with 3, said was 1..3, 3 with the 8 slots",
            "slowly runs with 3, said was 1..3, 3 with the 8 slots",
            "sum runs with 2, said was 1..2, 2 with the 8 slots",
            "Sink: sink runs with 3, said was 1..3, 3 with the 8 slots");
    assertThat(become(version, "reactive-capped"))
        .contains("sum runs with 5, said was 1..5, 5 with the 20 slots");
  }

  @Test
  void olderReleasesLeaveSlotsIdleInReactiveMode() {
    assertThat(become("1.13.6", "reactive"))
        .containsExactly(
            "Source: numbers runs with 2, said was 1..2, 2 with the 8 slots",
            "slowly runs with 2, said was 1..2, 2 with the 8 slots",
            "sum runs with 2, said was 1..2, 2 with the 8 slots",
            "Sink: sink runs with 2, said was 1..2, 2 with the 8 slots");
    assertThat(become("1.13.6", "reactive-capped"))
        .contains(
            "sum runs with 5, said was 1..5, 5 with the 20 slots",
            "slowly runs with 6, said was 1..6, 6 with the 20 slots");
  }

  @Test
  void overridesOfTheClusterAreApplied() {
    assertOverridden("1.20.0", 4);
  }

  /** The client submits a stream graph, and Flink overrides in job graphs only. */
  @Test
  void overridesHaveNoEffectFrom20On() {
    assertOverridden("2.3.0", 3);
  }

  private void assertOverridden(String version, int expected) {
    JobComparison job = compare(version, OVERRIDDEN);
    OperatorState sum = job.operators().get(2);

    assertThat(sum.operator().parallelism().value()).hasValue(expected);
    assertThat(sum.vertex().orElseThrow().id()).isEqualTo(SUM);
    assertThat(job.operators()).extracting(OperatorState::verdict).containsOnly(Verdict.SAME);
    assertThat(job.program().execution().slots().required().value())
        .hasValue(taken(version, OVERRIDDEN))
        .hasValue(4 + expected);
  }

  /** Each operator, as it runs and as was said; holds both together. */
  private List<String> become(String version, String name) {
    List<String> lines = new ArrayList<>();
    for (OperatorState state : compare(version, name).operators()) {
      int runs = state.vertex().orElseThrow().parallelism().orElseThrow();
      var said = state.operator().parallelism();
      Matcher numbers = BECOMES.matcher(said.reason().orElseThrow());
      assertThat(numbers.find()).isTrue();
      int least = Integer.parseInt(numbers.group(1));
      int most = numbers.group(2) == null ? least : Integer.parseInt(numbers.group(2));
      assertThat(runs).isBetween(least, most);
      assertThat(said.max()).hasValue(most);
      assertThat(state.parallelism()).isNotEqualTo(Verdict.DIFFERENT);
      lines.add(
          "%s runs with %d, said was %d..%d, %s"
              .formatted(
                  state.operator().name(),
                  runs,
                  said.min().orElseThrow(),
                  said.max().orElseThrow(),
                  numbers.group().trim()));
    }
    return lines;
  }

  /** Before 1.17, overrides are not known, and slots are divided without a look at what is left. */
  private static boolean isOld(String version) {
    return version.equals("1.13.6");
  }

  private int taken(String version, String name) {
    Cluster cluster = clusters.get(version).get(name);
    return cluster.slots() - cluster.freeSlots();
  }

  private JobComparison compare(String version, String name) {
    AnalysisRequest request = request(version, name);
    Cluster cluster = clusters.get(version).get(name);
    return Live.compare(request, Analysis.run(request), Analysis::run, cluster)
        .jobs()
        .get(0)
        .comparison();
  }

  private static List<String> findings(String version, String name) {
    AnalysisResult result = Analysis.run(request(version, name));
    return result.findings().stream()
        .filter(finding -> finding.rule().equals("NotEnoughSlots"))
        .map(finding -> finding.severity() + " " + finding.message() + " " + finding.consequence())
        .toList();
  }

  private static AnalysisRequest request(String version, String name) {
    Size size = SIZES.get(name);
    Path sources = size.job().equals(RESOURCES) ? SINCE_1_14 : SOURCES;
    Path root = sources.toAbsolutePath().normalize();
    Map<String, String> properties = new TreeMap<>();
    for (String setting : size.settings()) {
      int equals = setting.indexOf('=');
      properties.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return AnalysisRequest.of(root)
        .sourceRoots(List.of(root))
        .jobs(List.of(size.job()))
        .arguments(Optional.of(size.arguments()))
        .dynamicProperties(properties)
        .taskManagers(Optional.of(size.taskManagers()))
        .slotsPerTaskManager(Optional.of(size.slots()))
        .flinkVersion(Optional.of(version))
        .build();
  }
}
