package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that do not touch the plan: chains go on behind them, and nothing becomes uncertain. */
class NoEffectTest {
  @TempDir Path folder;

  @Test
  void settingsOfTheExecutionConfig() {
    JobTest.in(folder)
        .main(
            """
            env.getConfig().enableObjectReuse().setAutoWatermarkInterval(100).setParallelism(3);
            env.getConfig().disableGenericTypes();
            env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
            """)
        .check();
  }

  @Test
  void settingsOfCheckpoints() {
    JobTest.in(folder)
        .source(
            """
            class Checkpoints {
              static void on(CheckpointConfig config) {
                config.setMinPauseBetweenCheckpoints(5);
                org.lib.Tuning.apply(config);
              }
            }
            """)
        .main(
            """
            env.setParallelism(2);
            env.enableCheckpointing(1000).getCheckpointConfig().setCheckpointTimeout(9);
            Checkpoints.on(env.getCheckpointConfig());
            env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2
            """)
        .check();
  }

  @Test
  void settingsOfOperators() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            env.fromSequence(0, 9) // expect: parallelism=4
                .map(x -> x).returns(Long.class).uid("m").setUidHash("0").setBufferTimeout(5).setDescription("d").name("m").setParallelism(2) // expect: parallelism=2 name="m"
                .print().setUidHash("1").setDescription("s").setParallelism(1); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void aResetParallelismIsThatOfTheSubmission() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            int known = env.getConfig().getParallelism();
            env.getConfig().resetParallelism();
            env.fromSequence(0, 9).map(x -> x).setParallelism(known); // expect: parallelism=1 | parallelism=4
            """)
        .check();
  }

  @Test
  void aSlotSharingGroupWithResources() {
    JobTest.in(folder)
        .main(
            """
            org.apache.flink.api.common.operators.SlotSharingGroup group =
                org.apache.flink.api.common.operators.SlotSharingGroup.newBuilder("heavy").setCpuCores(1).setTaskHeapMemoryMB(100).build();
            env.registerSlotSharingGroup(group).setParallelism(2);
            env.fromSequence(0, 9) // expect: parallelism=2
                .map(x -> x).slotSharingGroup(group) // expect: parallelism=2 group=heavy
                .filter(x -> true).name(group.getName()); // expect: parallelism=2 name="heavy"
            """)
        .check();
  }
}
