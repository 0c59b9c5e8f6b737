package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exceptions: which handler runs, and what a handler that may run leaves open. */
class TryTest {
  @TempDir Path folder;

  @Test
  void anExceptionGoesToTheHandlerOfItsType() {
    JobTest.in(folder)
        .main(
            """
            int p = 1;
            try {
              throw new IllegalStateException();
            } catch (java.io.UncheckedIOException e) {
              p = 2;
            } catch (RuntimeException e) {
              p = 3;
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }

  @Test
  void anExceptionPassesHandlersOfOtherTypes() {
    JobTest.in(folder)
        .main(
            """
            int p = 1;
            try {
              try {
                throw new IllegalStateException();
              } catch (NumberFormatException e) {
                p = 2;
              }
            } catch (Exception e) {
              p = 4;
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=4
            """)
        .check();
  }

  @Test
  void aNumberThatCannotBeParsedGoesToTheHandler() {
    JobTest.in(folder)
        .main(
            """
            int p;
            try {
              p = Integer.parseInt("four");
            } catch (NumberFormatException e) {
              p = 6;
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=6
            """)
        .check();
  }

  @Test
  void aHandlerThatMayRunIsAChoice() {
    JobTest.in(folder)
        .main(
            """
            int p = 4;
            try {
              p = Integer.parseInt(args[0]);
            } catch (Exception e) {
              p = 2;
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void aHandlerThatSetsTheEnvironmentCounts() {
    JobTest.in(folder)
        .main(
            """
            try {
              System.getenv("HOME").length();
            } catch (RuntimeException e) {
              env.setParallelism(2);
            }
            env.fromSequence(0, 9).print(); // expect: certainty=default | certainty=default
            """)
        .check();
  }

  @Test
  void aHandlerThatOnlyLogsLeavesTheJobUnconditional() {
    JobTest.in(folder)
        .main(
            """
            try {
              System.getenv("HOME").length();
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
            } catch (RuntimeException e) {
              System.out.println(e);
            }
            """)
        .check();
  }

  @Test
  void nothingIsDoubtedWhereFlinkOnlyMakesObjects() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = env.fromSequence(0, 9); // expect:
            try {
              in = env.fromSource(new org.apache.flink.api.connector.source.lib.NumberSequenceSource(0L, 9L), WatermarkStrategy.noWatermarks(), "numbers").setParallelism(3); // expect: parallelism=3
            } catch (IllegalArgumentException e) {
              in.print();
            }
            in.print().setParallelism(2); // expect: parallelism=2
            """)
        .check();
  }

  @Test
  void durationsAndTriggersAreOnlyMade() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
            DataStream<Long> out = in;
            try {
              out = in.keyBy(x -> x)
                  .window(org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows.of(java.time.Duration.ofSeconds(5)))
                  .trigger(org.apache.flink.streaming.api.windowing.triggers.CountTrigger.of(2))
                  .reduce((a, b) -> a) // expect: parallelism=1
                  .setParallelism(1);
            } catch (IllegalArgumentException e) {
              in.print().setParallelism(1);
            }
            out.print().setParallelism((int) java.time.Duration.ofSeconds(5).getSeconds()); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void anIntervalThatMayBeBackwardsIsDoubted() {
    JobTest.in(folder)
        .main(
            """
            int p = 4;
            try {
              new org.apache.flink.api.connector.source.lib.NumberSequenceSource(0L, Long.parseLong(args[0]));
            } catch (IllegalArgumentException e) {
              p = 2;
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | certainty=default
            """)
        .check();
  }

  @Test
  void finallyRunsLast() {
    JobTest.in(folder)
        .main(
            """
            int p = 1;
            try {
              p = 2;
            } finally {
              p = 3;
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }

  @Test
  void whatFlinkThrowsWhileTheJobIsBuiltGoesToTheHandler() {
    JobTest.in(folder)
        .main(
            """
            DataStreamSource<Long> numbers = env.fromSequence(0, 9); // expect: parallelism=1
            try {
              numbers.map(x -> x).setParallelism(0).print(); // expect: parallelism=1
            } catch (IllegalArgumentException e) {
              numbers.print().setParallelism(3); // expect: parallelism=3
            }
            """)
        .check();
  }

  @Test
  void anErrorThatKeepsTheJobFromRunningIsReportedThoughTheProgramLogsIt() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) {
              try {
                StreamExecutionEnvironment env =
                    StreamExecutionEnvironment.getExecutionEnvironment();
                env.fromSequence(0, 9).setParallelism(0) // finding: IllegalParallelism // expect: parallelism=1
                    .print(); // expect: parallelism=1
                env.execute();
              } catch (Exception e) {
                e.printStackTrace();
              }
            }
            """)
        .check();
  }

  @Test
  void aHandlerForAnotherTypeDoesNotCatchWhatFlinkThrows() {
    JobTest.in(folder)
        .main(
            """
            DataStreamSource<Long> numbers = env.fromSequence(0, 9); // expect: parallelism=1
            try {
              numbers.setParallelism(0); // finding: IllegalParallelism
            } catch (java.io.UncheckedIOException e) {
              numbers.setParallelism(4);
            }
            numbers.print(); // expect: parallelism=1
            """)
        .check();
  }
}
