package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a simple name means where locals, fields and inherited fields share it. */
class ShadowingTest {
  @TempDir Path folder;

  @Test
  void aBlockLocalHidesTheFieldOnlyInItsBlock() {
    JobTest.in(folder)
        .members(
            """
            static int p = 5;
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              { int p = 3; }
              for (int p = 0; p < 2; p++) {}
              for (int p : List.of(6, 7)) {}
              env.setParallelism(p);
              env.fromSequence(0, 9).print(); // expect: parallelism=5 | parallelism=5
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aLambdaSeesWhatIsInScopeWhereItIsWritten() {
    JobTest.in(folder)
        .members(
            """
            static int p = 5;
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Supplier<Integer> field = () -> p;
              int p = 3;
              Supplier<Integer> local = () -> p;
              env.fromSequence(0, 9) // expect: parallelism=1 layer=default
                  .map(x -> x).setParallelism(field.get()) // expect: parallelism=5
                  .print().setParallelism(local.get()); // expect: parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aParameterHidesTheField() {
    JobTest.in(folder)
        .members(
            """
            static int p = 5;
            static int own(int p) { return p; }
            static int field(int q) { return p; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9) // expect: parallelism=1
                  .map(x -> x).setParallelism(own(2)) // expect: parallelism=2
                  .print().setParallelism(field(2)); // expect: parallelism=5
              env.execute();
            }
            """)
        .check();
  }

  /** Fields are not virtual: the method of the base class reads the field of the base class. */
  @Test
  void aFieldThatASubclassHidesKeepsItsValue() {
    JobTest.in(folder)
        .members(
            """
            static class Base { int p = 2; int base() { return p; } }
            static class Sub extends Base { int p = 7; int sub() { return p; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Sub sub = new Sub();
              sub.p = 8;
              env.fromSequence(0, 9) // expect: parallelism=1
                  .map(x -> x).setParallelism(sub.base()) // expect: parallelism=2
                  .print().setParallelism(sub.sub()); // expect: parallelism=8
              env.execute();
            }
            """)
        .check();
  }
}
