package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions as values: what runs when the job is built, and what runs later. */
class LambdasTest {
  @TempDir Path folder;

  @Test
  void aFunctionBuildsTheStep() {
    JobTest.in(folder)
        .main(
            """
            Function<DataStream<Long>, DataStream<Long>> step = in -> in.map(x -> x).setParallelism(3); // expect: parallelism=3
            step.apply(env.fromSequence(0, 9)).print(); // expect: parallelism=1 | parallelism=1
            """)
        .check();
  }

  @Test
  void aClosureKeepsItsVariables() {
    JobTest.in(folder)
        .members(
            """
            static UnaryOperator<DataStream<Long>> mapWith(int p) {
              return in -> in.map(x -> x).setParallelism(p); // expect: parallelism=2 | parallelism=5
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              mapWith(5).apply(mapWith(2).apply(env.fromSequence(0, 9))).print(); // expect: parallelism=1 | parallelism=1
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void methodReferencesAreCalled() {
    JobTest.in(folder)
        .members(
            """
            int p = 6;
            int parallelism() { return p; }
            static void sink(DataStream<Long> in) { in.print().setParallelism(4); } // expect: parallelism=4
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Job job = new Job();
              IntSupplier supplier = job::parallelism;
              Consumer<DataStream<Long>> sink = Job::sink;
              sink.accept(env.fromSequence(0, 9).setParallelism(supplier.getAsInt())); // expect: parallelism=6
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void theBodyOfAnOperatorsFunctionDoesNotRun() {
    JobTest.in(folder)
        .members(
            """
            static int p = 2;
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).map(x -> { p = 9; return x; }) // expect: parallelism=1 | parallelism=1
                  .print().setParallelism(p); // expect: parallelism=2
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aLambdaCountsWhenItIsCalled() {
    JobTest.in(folder)
        .main(
            """
            Runnable later = () -> env.setParallelism(9); // finding: EnvironmentSetAfterOperators
            env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
            later.run();
            env.fromSequence(0, 9).print(); // expect: parallelism=9 | parallelism=9
            """)
        .check();
  }
}
