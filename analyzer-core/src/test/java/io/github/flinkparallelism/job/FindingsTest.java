package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job for every rule, through the whole analysis. */
class FindingsTest {
  @TempDir Path folder;

  @Test
  void environmentSetAfterOperators() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
            env.setParallelism(8); // finding: EnvironmentSetAfterOperators
            in.print(); // expect: parallelism=8
            """)
        .check();
  }

  @Test
  void flinkConfIgnored() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
            """)
        .file(
            "conf/flink-conf.yaml",
            """
            parallelism.default: 8 # finding: FlinkConfIgnored
            """)
        .version("2.1")
        .check();
  }

  @Test
  void idleSlots() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(5);
            env.fromSequence(0, 9).print(); // expect: parallelism=5 | parallelism=5
            """)
        .file(
            "conf/config.yaml",
            """
            taskmanager.numberOfTaskSlots: 3
            """)
        .file(
            "conf/workers",
            """
            a # finding: IdleSlots
            b
            c
            """)
        .check();
  }

  @Test
  void illegalParallelism() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).setParallelism(0) // finding: IllegalParallelism // expect: parallelism=1
                .map(x -> x).setParallelism(40000) // finding: IllegalParallelism // expect: parallelism=40000
                .map(x -> x).setMaxParallelism(40000) // finding: IllegalParallelism // expect: parallelism=1
                .print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void lowerLayerIgnored() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(8);
            env.fromSequence(0, 9).print(); // expect: parallelism=8 | parallelism=8
            """)
        .file(
            "conf/config.yaml",
            """
            rest.port: 8081
            parallelism.default: 2 # finding: LowerLayerIgnored
            """)
        .check();
  }

  @Test
  void maxParallelismTooLow() {
    JobTest.in(folder)
        .main(
            """
            env.setMaxParallelism(128);
            env.fromSequence(0, 9) // expect: parallelism=1
                .keyBy(x -> x).reduce((a, b) -> a).setParallelism(200) // finding: MaxParallelismTooLow // expect: parallelism=200 maxParallelism=128
                .print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void nonParallelOperator() {
    JobTest.in(folder)
        .main(
            """
            env.fromElements(1, 2, 3).setParallelism(2).print(); // finding: NonParallelOperator // expect: parallelism=1 | parallelism=1
            env.fromSequence(0, 9) // expect: parallelism=1
                .countWindowAll(5).reduce((a, b) -> a).setParallelism(3) // finding: NonParallelOperator // expect: parallelism=1
                .print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void notEnoughSlots() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9) // expect: parallelism=1
                .map(x -> x).name("enrich").setParallelism(17) // expect: parallelism=17
                .print(); // expect: parallelism=1
            """)
        .file(
            "conf/config.yaml",
            """
            taskmanager.numberOfTaskSlots: 4
            """)
        .file(
            "conf/workers",
            """
            a # finding: NotEnoughSlots
            b
            c
            """)
        .check();
  }

  @Test
  void parallelismNotDetermined() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(Integer.parseInt(args[0])); // finding: ParallelismNotDetermined
            env.fromSequence(0, 9).print(); // expect: parallelism=unknown | parallelism=unknown
            """)
        .check();
  }

  @Test
  void planRejected() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = env.fromSequence(0, 9).setParallelism(2); // expect: parallelism=2
            in.forward().map(x -> x).setParallelism(3) // finding: PlanRejected // expect: parallelism=3
                .print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void planRejectedByAKeyedStream() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).keyBy(x -> x).rebalance() // finding: PlanRejected // expect: parallelism=1
                .print(); // expect: parallelism=1
            """)
        .check();
  }
}
