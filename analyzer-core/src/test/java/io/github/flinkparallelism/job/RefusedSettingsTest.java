package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that Flink refuses: an error where they stand, and the rest of the plan. */
class RefusedSettingsTest {
  private static final String BEGIN =
      "public static void main(String[] args) throws Exception {\n"
          + "  StreamExecutionEnvironment env ="
          + " StreamExecutionEnvironment.getExecutionEnvironment();\n";

  @TempDir Path folder;

  @Test
  void zeroIsNoDefaultParallelism() {
    JobTest.in(folder)
        .file("conf/config.yaml", "parallelism.default: 0 # finding: IllegalParallelism\n")
        .main(
            "env.setParallelism(2);\nenv.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2\n")
        .ignoringFindings("LowerLayerIgnored")
        .check();
  }

  @Test
  void minusOneIsNoMaxParallelismOnceItIsWrittenDown() {
    JobTest.in(folder)
        .file("conf/config.yaml", "pipeline.max-parallelism: -1 # finding: IllegalParallelism\n")
        .main("env.fromSequence(0, 9).print(); // expect: maxParallelism=128 | parallelism=1\n")
        .check();
  }

  @Test
  void wordsThatFlinkDoesNotKnow() {
    JobTest.in(folder)
        .file(
            "conf/config.yaml",
            """
            execution.runtime-mode: QUICK # finding: PlanRejected
            pipeline.operator-chaining.enabled: maybe # finding: PlanRejected
            """)
        .main("env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1\n")
        .check();
  }

  @Test
  void aTextIsNoParallelism() {
    JobTest.in(folder)
        .members(
            BEGIN
                + """
                Configuration conf = new Configuration();
                conf.setString("parallelism.default", "many");
                env.configure(conf, Job.class.getClassLoader()); // finding: IllegalParallelism
                env.execute();
                }
                """)
        .ignoringOtherOperators()
        .ignoringFindings("PlanRejected")
        .check();
  }

  @Test
  void aProgramThatMayNotConfigureItself() {
    JobTest.in(folder)
        .file(
            "conf/config.yaml", "parallelism.default: 5\nexecution.program-config.enabled: false\n")
        .main(
            """
            env.setParallelism(5);
            env.setMaxParallelism(64); // finding: PlanRejected
            env.setParallelism(3); // finding: PlanRejected
            env.fromSequence(0, 9) // expect: parallelism=3
                .map(x -> x).setParallelism(7) // expect: parallelism=7
                .print(); // expect: parallelism=3
            """)
        .ignoringFindings("LowerLayerIgnored")
        .check();
  }

  @Test
  void aConstructedEnvironmentHasNowhereToGo() {
    JobTest.in(folder)
        .client(5)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = new StreamExecutionEnvironment();
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              env.execute(); // finding: PlanRejected
            }
            """)
        .check();
  }

  private static final String RICH =
      "var rich = org.apache.flink.api.common.operators.SlotSharingGroup.newBuilder(\"g\").setCpuCores(1).setTaskHeapMemoryMB(64).build();";

  @Test
  void onlyTheLastGroupOfAnOperatorHasResources() {
    JobTest.in(folder)
        .main(
            RICH
                + """

            var richer = org.apache.flink.api.common.operators.SlotSharingGroup.newBuilder("g").setCpuCores(2).setTaskHeapMemoryMB(64).build();
            env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);
            env.fromSequence(0, 9).setParallelism(2).slotSharingGroup(rich).slotSharingGroup("g") // expect: group=g
                .map(x -> x).setParallelism(2).slotSharingGroup(richer).slotSharingGroup("h") // expect: group=h
                .print().setParallelism(2); // expect: group=h
            """)
        .check();
  }

  @Test
  void aBatchJobIsRefusedForGroupsOfItsOwn() {
    JobTest.in(folder)
        .main(
            RICH
                + """

            env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);
            env.fromSequence(0, 9).setParallelism(2).slotSharingGroup(rich).print().setParallelism(2); // expect: group=g | group=g
            env.execute(); // finding: PlanRejected
            env.fromSequence(0, 9).setParallelism(2).print().setParallelism(2); // expect: group=default | group=default
            """)
        .check();
  }

  @Test
  void oneGroupHasOneSpecification() {
    JobTest.in(folder)
        .main(
            """
            var small = org.apache.flink.api.common.operators.SlotSharingGroup.newBuilder("g").setCpuCores(1).build();
            var large = org.apache.flink.api.common.operators.SlotSharingGroup.newBuilder("g").setCpuCores(2).build();
            env.fromSequence(0, 9).slotSharingGroup(small) // expect: group=g
                .map(x -> x).slotSharingGroup(large) // expect: group=g // finding: PlanRejected
                .print(); // expect: group=g
            """)
        .check();
  }

  /** As Flink 1.20.0 says: hash collision on user-specified ID. */
  @Test
  void twoOperatorsHaveOneUid() {
    JobTest.in(folder)
        .main(
            """
            var a = env.fromSequence(0, 9).uid("source"); // expect: parallelism=1
            a.map(x -> x).uid("map"); // expect: parallelism=1
            a.map(x -> x + 1).uid("map"); // expect: parallelism=1 // finding: PlanRejected
            a.map(x -> x + 2).uid("m" + args.length); // expect: parallelism=1
            a.map(x -> x + 3).uid("m" + args.length); // expect: parallelism=1
            """)
        .check();
  }
}
