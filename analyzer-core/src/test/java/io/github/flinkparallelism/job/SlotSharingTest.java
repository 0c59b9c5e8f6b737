package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slot sharing groups, as jobs set them. */
class SlotSharingTest {
  @TempDir Path folder;

  @Test
  void aGroupIsInherited() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(2);
            env.fromSequence(0, 9) // expect: parallelism=2 group=default
                .map(x -> x).slotSharingGroup("heavy").setParallelism(3) // expect: parallelism=3 group=heavy
                .filter(x -> true) // expect: parallelism=2 group=heavy
                .print(); // expect: parallelism=2 group=heavy
            """)
        .check();
  }

  @Test
  void backToDefault() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).slotSharingGroup("in") // expect: parallelism=1 group=in
                .map(x -> x).slotSharingGroup("default") // expect: parallelism=1 group=default
                .print(); // expect: parallelism=1 group=default
            """)
        .check();
  }

  @Test
  void theGroupsAddUp() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(2) // expect: parallelism=2 group=default
                  .map(x -> x).setParallelism(6) // expect: parallelism=6 group=default
                  .map(x -> x).slotSharingGroup("sink").setParallelism(3) // expect: parallelism=3 group=sink
                  .print().setParallelism(4); // expect: parallelism=4 group=sink
              env.execute(); // slots: 10
            }
            """)
        .check();
  }

  @Test
  void inputsOfDifferentGroupsMeetInDefault() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              DataStream<Long> a = env.fromSequence(0, 9).slotSharingGroup("a"); // expect: parallelism=1 group=a
              DataStream<Long> b = env.fromSequence(0, 9).slotSharingGroup("b"); // expect: parallelism=1 group=b
              a.union(b).map(x -> x).print(); // expect: parallelism=1 group=default | parallelism=1 group=default
              env.execute(); // slots: 3
            }
            """)
        .check();
  }

  @Test
  void aGroupObject() {
    JobTest.in(folder)
        .members(
            """
            static final org.apache.flink.api.common.operators.SlotSharingGroup HEAVY =
                org.apache.flink.api.common.operators.SlotSharingGroup.newBuilder("heavy").setCpuCores(2).setTaskHeapMemoryMB(100).build();
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print().slotSharingGroup(HEAVY); // expect: parallelism=1 group=default | parallelism=1 group=heavy
              env.execute(); // slots: 2
            }
            """)
        .check();
  }
}
