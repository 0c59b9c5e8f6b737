package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inner, local and anonymous classes. */
class InnerClassesTest {
  @TempDir Path folder;

  @Test
  void anInnerClassReadsItsOuterObject() {
    JobTest.in(folder)
        .members(
            """
            private int p = 2;
            class Inner { int p = 3; int outer() { return Job.this.p * 10 + p; } }
            void run() throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Inner inner = new Inner();
              p = 4;
              env.fromSequence(0, 9).print().setParallelism(inner.outer()); // expect: parallelism=1 | parallelism=43
              env.execute();
            }
            public static void main(String[] args) throws Exception { new Job().run(); }
            """)
        .check();
  }

  @Test
  void anAnonymousClassKeepsVariables() {
    JobTest.in(folder)
        .main(
            """
            int p = 5;
            Supplier<Integer> supplier = new Supplier<Integer>() {
              private final int own = p + 1;
              @Override public Integer get() { return own; }
            };
            env.fromSequence(0, 9).print().setParallelism(supplier.get()); // expect: parallelism=1 | parallelism=6
            """)
        .check();
  }

  @Test
  void aLocalClass() {
    JobTest.in(folder)
        .main(
            """
            int base = 3;
            class Numbers { int twice() { return base * 2; } }
            record Pair(int a, int b) {}
            env.fromSequence(0, 9).setParallelism(new Numbers().twice()) // expect: parallelism=6
                .print().setParallelism(new Pair(1, 9).b()); // expect: parallelism=9
            """)
        .check();
  }

  @Test
  void nestedClassesHaveTheirOwnStatics() {
    JobTest.in(folder)
        .members(
            """
            int p;
            Job(int p) { this.p = p; }
            static class Nested { static int p = 7; int own = p + 1; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Job a = new Job(4);
              Job b = new Job(6);
              env.fromSequence(0, 9).setParallelism(a.p) // expect: parallelism=4
                  .map(x -> x).setParallelism(b.p) // expect: parallelism=6
                  .print().setParallelism(new Job.Nested().own); // expect: parallelism=8
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void theOuterObjectOfANewInnerObject() {
    JobTest.in(folder)
        .members(
            """
            final int p;
            Job(int p) { this.p = p; }
            class Inner { int p() { return p; } }
            static Job pick(boolean wide) { return wide ? new Job(5) : new Job(6); }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Job job = new Job(4);
              env.fromSequence(0, 9).print().setParallelism(job.new Inner().p()); // expect: parallelism=1 | parallelism=4
              env.fromSequence(0, 9).print().setParallelism(pick(true).new Inner().p()); // expect: parallelism=1 | parallelism=5
              env.fromSequence(0, 9).print().setParallelism(pick(args.length > 0).new Inner().p()); // expect: parallelism=1 | parallelism=6?
              env.execute();
            }
            """)
        .check();
  }

  /** An inner class may create another one, and an inherited one. */
  @Test
  void innerObjectsCreateInnerObjects() {
    JobTest.in(folder)
        .members(
            """
            final int p;
            Job(int p) { this.p = p; }
            class First { int p = 9; Second second() { return new Second(); } }
            class Second { int p() { return p; } }
            static class Sub extends Job { Sub() { super(7); } Second second() { return new Second(); } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print().setParallelism(new Job(4).new First().second().p()); // expect: parallelism=1 | parallelism=4
              env.fromSequence(0, 9).print().setParallelism(new Sub().second().p()); // expect: parallelism=1 | parallelism=7
              env.execute();
            }
            """)
        .check();
  }
}
