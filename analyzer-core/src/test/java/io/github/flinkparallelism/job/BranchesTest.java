package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choices that something outside of the program makes. */
class BranchesTest {
  @TempDir Path folder;

  @Test
  void eachSideSetsItsOwnNumber() {
    JobTest.in(folder)
        .main(
            """
            SingleOutputStreamOperator<Long> out = env.fromSequence(0, 9).map(x -> x); // expect: parallelism=1 | parallelism=2? input=args.length min=2 max=8
            if (args.length > 2) {
              out.setParallelism(8);
            } else {
              out.setParallelism(2);
            }
            out.print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void operatorsOfASideHaveItsCondition() {
    JobTest.in(folder)
        .main(
            """
            boolean debug = ParameterTool.fromArgs(args).has("debug");
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
            if (debug) {
              in.print().setParallelism(2); // expect: parallelism=2 condition="debug"
            }
            in.map(x -> x).print(); // expect: parallelism=1 | parallelism=1
            """)
        .check();
  }

  @Test
  void aConditionTestedTwiceHoldsBothTimes() {
    JobTest.in(folder)
        .main(
            """
            boolean wide = args.length > 0;
            int p = wide ? 8 : 2;
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
            if (wide) {
              in.print().setParallelism(p); // expect: parallelism=8 condition=wide
            } else {
              in.print().setParallelism(p); // expect: parallelism=2 condition=!(wide)
            }
            """)
        .check();
  }

  /** Whether the job runs at all does not make its operators conditional. */
  @Test
  void anExecutionAfterAnEarlyReturnHasItsOperators() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
            if (args.length == 0) {
              System.err.println("usage");
              return;
            }
            in.print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void aKnownArgumentDecides() {
    JobTest.in(folder)
        .main(
            """
            if (args.length == 0) {
              return;
            }
            int p = args[0].equals("prod") ? 16 : 1;
            env.setParallelism(p);
            env.fromSequence(0, 9).print(); // expect: parallelism=16 | parallelism=16
            """)
        .args("prod")
        .check();
  }

  @Test
  void aStreamThatIsEitherSideReachesTheSink() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in;
            if (args.length > 1) {
              in = env.fromSequence(0, 9).setParallelism(3); // expect: parallelism=3 condition="args.length > 1"
            } else {
              in = env.fromElements(1L, 2L); // expect: parallelism=1 condition="!(args.length > 1)"
            }
            in.print().setParallelism(4); // expect: parallelism=4
            """)
        .check();
  }

  /** Both are one question. */
  @Test
  void equalityIsTheOppositeOfInequality() {
    JobTest.in(folder)
        .main(
            """
            String size = ParameterTool.fromArgs(args).get("size");
            int p = 2;
            if (size != null) {
              p = size == null ? 100 : 2;
            }
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=2
                .print(); // expect: parallelism=1
            """)
        .check();
  }
}
