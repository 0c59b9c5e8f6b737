package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Java looks at references and static types and not at objects and values. */
class JavaReferencesTest {
  @TempDir Path folder;

  @Test
  void textsAreComparedAsReferences() {
    JobTest.in(folder)
        .main(
            """
            String mode = "prod";
            if (mode == "prod") env.setParallelism(4);
            if (mode == new String("prod")) env.setParallelism(5);
            env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
            """)
        .check();
  }

  @Test
  void aTextThatACallReturnsMayBeAnother() {
    JobTest.in(folder)
        .main(
            """
            if ("pr".concat("od") == "prod") env.setParallelism(4);
            env.fromSequence(0, 9).setParallelism(2).print(); // expect: parallelism=2 | parallelism=1..4 // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void aHiddenFieldIsChosenByTheStaticType() {
    JobTest.in(folder)
        .members(
            """
            static class Base { int p = 2; }
            static class Sub extends Base { int p = 7; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Base base = new Sub();
              env.fromSequence(0, 9).setParallelism(((Sub) base).p) // expect: parallelism=7
                  .print().setParallelism(base.p); // expect: parallelism=2
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void functionsThatAreComposed() {
    JobTest.in(folder)
        .main(
            """
            Function<Integer, Integer> twice = x -> x * 2;
            Function<Integer, Integer> next = x -> x + 1;
            env.fromSequence(0, 9).setParallelism(twice.andThen(next).apply(3)) // expect: parallelism=7
                .print().setParallelism(twice.compose(next).apply(3)); // expect: parallelism=8
            """)
        .check();
  }
}
