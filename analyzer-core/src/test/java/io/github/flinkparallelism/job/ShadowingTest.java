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

  /** The declared class of the expression decides, however the object came to be. */
  @Test
  void aHiddenFieldIsReadThroughEveryKindOfExpression() {
    JobTest.in(folder)
        .members(
            """
            static class A { int p = 2; }
            static class B extends A { int p = 3; int parent() { return super.p; } void raise() { super.p = 6; } }
            static class Holder { A a = new B(); A get() { return a; } }
            static A make() { return new B(); }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Holder holder = new Holder();
              A[] all = {new B()};
              B b = new B();
              env.fromSequence(0, 9).print().setParallelism(make().p); // expect: parallelism=1 | parallelism=2
              env.fromSequence(0, 9).print().setParallelism(holder.a.p); // expect: parallelism=1 | parallelism=2
              env.fromSequence(0, 9).print().setParallelism(holder.get().p); // expect: parallelism=1 | parallelism=2
              env.fromSequence(0, 9).print().setParallelism(all[0].p); // expect: parallelism=1 | parallelism=2
              env.fromSequence(0, 9).print().setParallelism(b.parent()); // expect: parallelism=1 | parallelism=2
              b.raise();
              env.fromSequence(0, 9).print().setParallelism(b.p * 10 + ((A) b).p); // expect: parallelism=1 | parallelism=36
              holder.get().p = 5;
              env.fromSequence(0, 9).print().setParallelism(holder.a.p); // expect: parallelism=1 | parallelism=5
              env.fromSequence(0, 9).print().setParallelism(((B) holder.a).p); // expect: parallelism=1 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aHiddenFieldOfAnElementOfUnknownTypeIsNotGuessed() {
    JobTest.in(folder)
        .members(
            """
            static class A { int p = 2; }
            static class B extends A { int p = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              List<A> all = List.of(new B());
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(all.get(0).p); // expect: parallelism=unknown // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }
}
