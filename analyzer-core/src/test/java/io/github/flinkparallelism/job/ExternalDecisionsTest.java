package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides on a job's parallelism after the job has: schedulers and overrides. */
class ExternalDecisionsTest {
  private static final String OVERRIDES = "pipeline.jobvertex-parallelism-overrides";

  /** The id of a vertex whose uid is {@code counter}. */
  private static final String COUNTER = "0da08f51eaa85fc298e176a139b3649a";

  @TempDir Path folder;

  @Test
  void inReactiveModeTheSlotsDecide() {
    JobTest.in(folder)
        .file("conf/config.yaml", "scheduler-mode: reactive\n")
        .main(
            """
            env.fromSequence(0, 9).setParallelism(3) // expect: parallelism=1..128 layer=external
                .map(x -> x).setMaxParallelism(5) // expect: parallelism=1..5 layer=external
                .windowAll(org.apache.flink.streaming.api.windowing.assigners.GlobalWindows.create())
                .reduce((x, y) -> x) // expect: parallelism=1 layer=external
                .print(); // expect: parallelism=1 layer=external
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void inReactiveModeGroupsDivideTheSlots() {
    JobTest.in(folder)
        .file("conf/config.yaml", "scheduler-mode: reactive\ntaskmanager.numberOfTaskSlots: 4\n")
        .file("conf/workers", "one\ntwo\n")
        .main(
            """
            env.fromSequence(0, 9).setMaxParallelism(3).slotSharingGroup("a") // expect: parallelism=1..3 layer=external
                .map(x -> x).slotSharingGroup("b") // expect: parallelism=1..5 layer=external
                .print(); // expect: parallelism=1..5 layer=external
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void theAdaptiveSchedulerDividesTooFewSlotsAmongGroups() {
    JobTest.in(folder)
        .file(
            "conf/config.yaml",
            "jobmanager.scheduler: Adaptive\ntaskmanager.numberOfTaskSlots: 8\n")
        .file("conf/workers", "one # finding: NotEnoughSlots\n")
        .main(
            """
            env.setParallelism(16);
            env.fromSequence(0, 9).slotSharingGroup("a") // expect: parallelism=1..4 layer=external
                .map(x -> x).slotSharingGroup("b") // expect: parallelism=1..4 layer=external
                .print(); // expect: parallelism=1..4 layer=external
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void theAdaptiveSchedulerTakesLessWhereSlotsAreShort() {
    JobTest.in(folder)
        .file("conf/config.yaml", "jobmanager.scheduler: Adaptive\n")
        .main(
            """
            env.fromSequence(0, 9).setParallelism(3) // expect: parallelism=1..3 layer=external
                .print(); // expect: parallelism=1 layer=default
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void theAdaptiveSchedulerRunsWhatFits() {
    JobTest.in(folder)
        .file(
            "conf/config.yaml",
            "jobmanager.scheduler: Adaptive\ntaskmanager.numberOfTaskSlots: 4\n")
        .file("conf/workers", "one\n")
        .main(
            """
            env.fromSequence(0, 9).setParallelism(3) // expect: parallelism=3 layer=operator
                .print(); // expect: parallelism=1 layer=default
            """)
        .ignoringFindings("IdleSlots")
        .check();
  }

  /** As Flink 1.20.0 ran it on a cluster of five slots: 3 and 2. */
  @Test
  void whatTheStatedSlotsMakeOfItIsTold() {
    var result =
        JobTest.in(folder)
            .file(
                "conf/config.yaml",
                "jobmanager.scheduler: Adaptive\ntaskmanager.numberOfTaskSlots: 5\n")
            .file("conf/workers", "one\n")
            .main(
                """
                env.setParallelism(8);
                env.fromSequence(0, 9).slotSharingGroup("a") // expect: parallelism=1..3 layer=external
                    .map(x -> x).slotSharingGroup("b") // expect: parallelism=1..3 layer=external
                    .print().setParallelism(1); // expect: parallelism=1 layer=operator
                """)
            .ignoringFindings("ParallelismNotDetermined")
            .ignoringFindings("NotEnoughSlots")
            .check();
    assertThat(reasons(result))
        .containsExactly(
            "adaptive scheduler: 2 or 3 with the 5 slots that the deployment states, fewer while"
                + " some are missing");
    assertThat(result.findings())
        .filteredOn(finding -> finding.rule().equals("NotEnoughSlots"))
        .extracting(finding -> finding.consequence())
        .containsExactly(
            "The adaptive scheduler starts the job with the 5 slots it gets:"
                + " Source: Sequence Source and Map with at most 3.");
  }

  @Test
  void reactiveModeBecomesWhatTheSlotsAndMaxParallelismAllow() {
    var result =
        JobTest.in(folder)
            .file(
                "conf/config.yaml", "scheduler-mode: reactive\ntaskmanager.numberOfTaskSlots: 4\n")
            .file("conf/workers", "one\ntwo\nthree\n")
            .main(
                """
                env.fromSequence(0, 9) // expect: parallelism=1..12 layer=external
                    .keyBy(x -> x)
                    .reduce((x, y) -> x).setMaxParallelism(5) // expect: parallelism=1..5 layer=external
                    .rebalance().print(); // expect: parallelism=1..12 layer=external
                """)
            .ignoringFindings("ParallelismNotDetermined")
            .check();
    assertThat(reasons(result))
        .containsExactly(
            "reactive mode: 12 with the 12 slots that the deployment states, as many as there are"
                + " at any time, at most the max parallelism of 128",
            "reactive mode: 5 with the 12 slots that the deployment states, as many as there are"
                + " at any time, at most the max parallelism of 5");
  }

  /** A group of which too little is known may leave all but one slot to the other. */
  @Test
  void anUnknownGroupLeavesTheOthersOpen() {
    JobTest.in(folder)
        .file(
            "conf/config.yaml",
            "jobmanager.scheduler: Adaptive\ntaskmanager.numberOfTaskSlots: 8\n")
        .file("conf/workers", "one\n")
        .main(
            """
            env.fromSequence(0, 9).setParallelism(6).slotSharingGroup("a") // expect: parallelism=1..6 layer=external
                .map(x -> x).setParallelism(Integer.parseInt(args[0])).slotSharingGroup("b") // expect: parallelism=unknown layer=external
                .print(); // expect: parallelism=1
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void theAdaptiveSchedulerNeedsASlotForEveryGroup() {
    var result =
        JobTest.in(folder)
            .file("conf/config.yaml", "jobmanager.scheduler: Adaptive\n")
            .file("conf/workers", "one # finding: NotEnoughSlots\ntwo\n")
            .main(
                """
                env.fromSequence(0, 9).slotSharingGroup("a") // expect: parallelism=1
                    .map(x -> x).slotSharingGroup("b") // expect: parallelism=1
                    .print().slotSharingGroup("c"); // expect: parallelism=1
                """)
            .ignoringFindings("ParallelismNotDetermined")
            .check();
    assertThat(result.findings())
        .filteredOn(finding -> finding.rule().equals("NotEnoughSlots"))
        .extracting(finding -> finding.severity() + " " + finding.message())
        .containsExactly(
            "ERROR The job needs a slot for each of its 3 slot sharing groups, the deployment"
                + " offers 2.");
  }

  /** Flink 1.20.0 runs it with 6 on six slots, and rejects it on twenty without reactive mode. */
  @Test
  void maxParallelismIsHeldAgainstWhatTheSchedulerSettlesOn() {
    assertMaxParallelism("scheduler-mode: reactive\n", 20, "1..10", false);
    assertMaxParallelism("jobmanager.scheduler: Adaptive\n", 6, "1..6", false);
    assertMaxParallelism("jobmanager.scheduler: Adaptive\n", 20, "16", true);
  }

  private void assertMaxParallelism(String mode, int slots, String parallelism, boolean rejected) {
    JobTest.in(folder)
        .file("conf/config.yaml", mode + "taskmanager.numberOfTaskSlots: " + slots + "\n")
        .file("conf/workers", "one\n")
        .main(
            """
            env.fromElements(1L).setMaxParallelism(1) // expect: parallelism=1
                .keyBy(x -> x)
                .reduce((x, y) -> x).setMaxParallelism(10).setParallelism(16) // expect: parallelism=%s%s
                .print().setMaxParallelism(1); // expect: parallelism=1
            """
                .formatted(parallelism, rejected ? " // finding: MaxParallelismTooLow" : ""))
        .ignoringFindings("ParallelismNotDetermined")
        .ignoringFindings("NotEnoughSlots")
        .ignoringFindings("IdleSlots")
        .check();
  }

  /** As Flink 1.20.0 did on four slots: each of the four instances emits everything. */
  @Test
  void reactiveModeMultipliesSourcesThatCannotBeParallel() {
    JobTest.in(folder)
        .file("conf/config.yaml", "scheduler-mode: reactive\n")
        .main(
            """
            env.socketTextStream("h", 1) // expect: parallelism=1..128 // finding: ReactiveModeMisused
                .print(); // expect: parallelism=1..128
            env.socketTextStream("h", 2).setMaxParallelism(1) // expect: parallelism=1
                .print().setMaxParallelism(1); // expect: parallelism=1
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  private static List<String> reasons(AnalysisResult result) {
    return result.jobs().get(0).executions().get(0).operators().stream()
        .flatMap(operator -> operator.parallelism().reason().stream())
        .distinct()
        .toList();
  }

  /** The ids are those that Flink 2.3.0 gives to the vertices of this program. */
  @Test
  void overridesNameVerticesByTheirId() {
    JobTest.in(folder)
        .file(
            "conf/config.yaml",
            """
            pipeline.jobvertex-parallelism-overrides: \
            b3fc73f2adea6c8c3ed75063733ed750:11,6cdc5bb954874d922eaee11a8e7b5dd5:12,\
            e348350b57eaff02c55af2e424a8b3b6:13,f32176ab06530b59f04d923c679187d0:14,\
            56bf31397c4e2cf541b0fe370fd231df:15,622a3d3755dbe37063289a4906ec0053:16
            """)
        .version("1.20")
        .client(2)
        .main(
            """
            var a = env.fromSequence(0, 9).uid("source-uid-1") // expect: parallelism=11 layer=external
                .map(x -> x); // expect: parallelism=11
            var b = env.fromSequence(0, 9) // expect: parallelism=12
                .map(x -> x).setParallelism(2); // expect: parallelism=12
            var k = a.keyBy(x -> x).map(x -> x); // expect: parallelism=13
            k.union(b.rebalance()).map(x -> x) // expect: parallelism=14
                .print(); // expect: parallelism=14
            b.filter(x -> x > 1).setParallelism(2) // expect: parallelism=12
                .print(); // expect: parallelism=12
            k.rebalance().map(x -> x).uid("a-longer-uid-of-more-than-sixteen") // expect: parallelism=15
                .print(); // expect: parallelism=15
            a.connect(b).map(new Both()) // expect: parallelism=16
                .print(); // expect: parallelism=16
            """)
        .check();
  }

  /** A cluster of 2.3.0 ran the vertex as planned; one of 1.20.0 as the override says. */
  @Test
  void overridesHaveNoEffectFrom20On() {
    assertCounterIsOverridden("1.20", "6 layer=external");
    JobTest.in(folder)
        .file("conf/config.yaml", OVERRIDES + ": " + COUNTER + ":6\n")
        .problem(
            "config.yaml:1",
            "has no effect: Flink 2.0 applies it to job graphs only, and its clients submit stream"
                + " graphs")
        .version("2.0")
        .main(counter("1"))
        .check();
  }

  private void assertCounterIsOverridden(String version, String expected) {
    JobTest.in(folder)
        .file("conf/config.yaml", OVERRIDES + ": " + COUNTER + ":6\n")
        .version(version)
        .main(counter(expected))
        .check();
  }

  private static String counter(String expected) {
    return """
        env.fromSequence(0, 9) // expect: parallelism=1
            .keyBy(x -> x)
            .map(x -> x).uid("counter") // expect: parallelism=%s
            .rebalance().print(); // expect: parallelism=1
        """
        .formatted(expected);
  }

  /**
   * As 1.13.6 did: 7 slots for groups of 2, 3 and 2 gave the middle one 2. The next release that
   * was tried and divides by what is left is 1.17.2.
   */
  @Test
  void beforeVersion117TheAdaptiveSchedulerGivesEveryGroupTheSame() {
    AnalysisResult result = assertMiddleGroup("1.16", "1..2 layer=external", "");
    assertThat(reasons(result))
        .contains(
            "adaptive scheduler: at most 2, since it divides all slots that the job asks for"
                + " evenly among slot sharing groups before Flink 1.17");
    assertMiddleGroup("1.16", "1..2 layer=external", "one\n");
    assertMiddleGroup("1.17", "3 layer=operator", "one\n");
  }

  private AnalysisResult assertMiddleGroup(String version, String expected, String workers) {
    boolean exact = version.equals("1.17");
    String others = exact ? "2" : "1..2 layer=external";
    JobTest test =
        JobTest.in(folder)
            .file(
                "conf/flink-conf.yaml",
                "jobmanager.scheduler: Adaptive\ntaskmanager.numberOfTaskSlots: 8\n")
            .version(version);
    if (!workers.isEmpty()) {
      test.file("conf/workers", workers);
    }
    return test.main(
            """
            env.fromSequence(0, 9).setParallelism(2) // expect: parallelism=%s
                .keyBy(x -> x)
                .reduce((a, b) -> a).setParallelism(3).slotSharingGroup("sums") // expect: parallelism=%s
                .rebalance()
                .print().setParallelism(2).slotSharingGroup("sinks"); // expect: parallelism=%s
            """
                .formatted(others, expected, others))
        .ignoringFindings("ParallelismNotDetermined")
        .ignoringFindings("IdleSlots")
        .check();
  }

  /** {@code Dispatcher#applyParallelismOverrides}; the id is that of uid {@code counter}. */
  @Test
  void overridesOfTheProgramWinOverThoseOfTheCluster() {
    assertOverriddenByTheProgram("1.20", 7);
    assertOverriddenByTheProgram("1.18", 6);
  }

  private void assertOverriddenByTheProgram(String version, int expected) {
    String key = OVERRIDES;
    String id = COUNTER;
    JobTest.in(folder)
        .file("conf/flink-conf.yaml", key + ": " + id + ":6\n")
        .version(version)
        .client(2)
        .main(
            """
            Configuration configuration = new Configuration();
            configuration.setString("%s", "%s:7");
            env.configure(configuration);
            env.fromSequence(0, 9) // expect: parallelism=2
                .keyBy(x -> x)
                .map(x -> x).uid("counter") // expect: parallelism=%d layer=external
                .print(); // expect: parallelism=%d
            """
                .formatted(key, id, expected, expected))
        .check();
  }

  @Test
  void whatDependsOnAnUnknownUidHasNoKnownId() {
    JobTest.in(folder)
        .file(
            "conf/config.yaml",
            "pipeline.jobvertex-parallelism-overrides: b3fc73f2adea6c8c3ed75063733ed750:11\n")
        .version("1.20")
        .main(
            """
            var a = env.fromSequence(0, 9).uid("source-uid-" + args.length) // expect: parallelism=unknown layer=external
                .rebalance().map(x -> x); // expect: parallelism=unknown
            a.rebalance().map(x -> x).uid("mine") // expect: parallelism=1
                .print(); // expect: parallelism=1
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void vertexNamesAreNumbered() {
    var result =
        JobTest.in(folder)
            .file("conf/config.yaml", "pipeline.vertex-name-include-index-prefix: true\n")
            .main(
                "env.fromSequence(0, 9).rebalance().print(); // expect: parallelism=1 | parallelism=1\n")
            .check();
    assertThat(result.jobs().get(0).executions().get(0).vertices().stream().map(v -> v.name()))
        .containsExactly("[vertex-0]Source: Sequence Source", "[vertex-1]Sink: Print to Std. Out");
  }
}
