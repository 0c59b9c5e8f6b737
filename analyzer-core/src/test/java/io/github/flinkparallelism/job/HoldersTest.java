package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of the JDK that hold one value for others to find. */
class HoldersTest {
  @TempDir Path folder;

  @Test
  void anEnvironmentOfTheThread() {
    JobTest.in(folder)
        .file(
            "src/main/java/Job.java",
            """
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
            public class Job {
              private static final ThreadLocal<StreamExecutionEnvironment> ENV = new ThreadLocal<>();
              private static final ThreadLocal<Integer> WIDTH = ThreadLocal.withInitial(() -> 3);
              static void init() {
                ENV.set(StreamExecutionEnvironment.getExecutionEnvironment());
                ENV.get().setParallelism(4);
              }
              public static void main(String[] args) throws Exception {
                init();
                StreamExecutionEnvironment env = ENV.get();
                env.fromSequence(0, 9).map(x -> x) // expect: parallelism=4 | parallelism=4
                    .print().setParallelism(WIDTH.get()); // expect: parallelism=3
                ENV.remove();
                env.execute();
              }
            }
            """)
        .check();
  }

  @Test
  void countersCount() {
    JobTest.in(folder)
        .main(
            """
            var count = new java.util.concurrent.atomic.AtomicInteger();
            java.util.List.of("a", "b", "c").forEach(name -> count.incrementAndGet());
            env.fromSequence(0, 9).setParallelism(count.get()) // expect: parallelism=3
                .print().setParallelism(count.addAndGet(4)); // expect: parallelism=7
            var wide = new java.util.concurrent.atomic.AtomicReference<>(2);
            wide.updateAndGet(n -> n * 4);
            env.fromSequence(0, 9).setParallelism(wide.getAndSet(1)) // expect: parallelism=8
                .print().setParallelism(wide.get()); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void branchesLeaveEitherValue() {
    JobTest.in(folder)
        .main(
            """
            var width = new java.util.concurrent.atomic.AtomicInteger(2);
            if (args.length > 0) {
              width.set(5);
            }
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(width.get()); // expect: parallelism=2? input=args.length
            width.compareAndSet(2, 6);
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(width.get()); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }
}
