package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switches of both forms. */
class SwitchTest {
  @TempDir Path folder;

  @Test
  void aDecidedSwitchRunsItsCase() {
    JobTest.in(folder)
        .main(
            """
            int p;
            switch ("b") {
              case "a": p = 2; break;
              case "b": p = 3;
              case "c": p = 4; break;
              default: p = 5;
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=4
            """)
        .check();
  }

  /** There is no further case in which the value would be unknown. */
  @Test
  void aSwitchExpressionCoversEveryConstant() {
    JobTest.in(folder)
        .members(
            """
            enum Size { S, L }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Size size = Size.valueOf(System.getenv("SIZE"));
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(switch (size) { case S -> 2; case L -> 8; }); // expect: parallelism=2..8 // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void yieldGivesTheValue() {
    JobTest.in(folder)
        .main(
            """
            int p = switch (3) { case 1, 2 -> 1; case 3 -> { int q = 4; yield q + 1; } default -> 9; };
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=5
            """)
        .check();
  }

  /** To a parser of older Java, it declares a variable of the type yield, or calls a method. */
  @Test
  void yieldOfAPlainNameOrInParentheses() {
    JobTest.in(folder)
        .main(
            """
            int q = 4;
            int p = switch (3) { case 3 -> { yield q; } default -> 9; };
            int r = switch (3) { case 3 -> { yield (q + 2); } default -> 9; };
            env.fromSequence(0, 9).setParallelism(r) // expect: parallelism=6
                .print().setParallelism(p); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void anInputThatIsGivenDecides() {
    JobTest.in(folder)
        .main(
            """
            switch (ParameterTool.fromArgs(args).get("size", "s")) {
              case "s": env.setParallelism(2); break;
              case "l": env.setParallelism(8); break;
            }
            env.fromSequence(0, 9).print(); // expect: parallelism=8 | parallelism=8
            """)
        .args("--size", "l")
        .check();
  }

  @Test
  void anInputWithADefaultDecidesByDefault() {
    JobTest.in(folder)
        .main(
            """
            switch (ParameterTool.fromArgs(args).get("size", "s")) {
              case "s": env.setParallelism(2); break;
              case "l": env.setParallelism(8); break;
            }
            env.fromSequence(0, 9).print(); // expect: parallelism=2? input=--size | parallelism=2?
            """)
        .check();
  }

  @Test
  void patternsTestTypes() {
    JobTest.in(folder)
        .main(
            """
            Object o = 5;
            int p = switch (o) { case String s -> 2; case Integer i -> i; default -> 3; };
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=5
            """)
        .check();
  }

  @Test
  void instanceofKnowsTheBoxes() {
    JobTest.in(folder)
        .main(
            """
            Object o = 5;
            int p = o instanceof Number ? 3 : 6;
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }
}
