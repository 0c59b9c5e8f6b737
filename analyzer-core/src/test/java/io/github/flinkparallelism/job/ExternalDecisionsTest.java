package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides on a job's parallelism after the job has: schedulers and overrides. */
class ExternalDecisionsTest {
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
        .version("2.3")
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

  /** {@code Dispatcher#applyParallelismOverrides}; the id is that of uid {@code counter}. */
  @Test
  void overridesOfTheProgramWinOverThoseOfTheCluster() {
    assertOverriddenByTheProgram("1.20", 7);
    assertOverriddenByTheProgram("1.18", 6);
  }

  private void assertOverriddenByTheProgram(String version, int expected) {
    String key = "pipeline.jobvertex-parallelism-overrides";
    String id = "0da08f51eaa85fc298e176a139b3649a";
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
        .version("2.3")
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
    org.assertj.core.api.Assertions.assertThat(
            result.jobs().get(0).executions().get(0).vertices().stream().map(v -> v.name()))
        .containsExactly("[vertex-0]Source: Sequence Source", "[vertex-1]Sink: Print to Std. Out");
  }
}
