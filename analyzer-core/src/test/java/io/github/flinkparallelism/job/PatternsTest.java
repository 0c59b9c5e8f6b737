package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Type and record patterns, with guards, as of Java 16 to 22. */
class PatternsTest {
  @TempDir Path folder;

  private JobTest kinds(String body) {
    return JobTest.in(folder)
        .members(
            """
            sealed interface Kind permits Small, Big, Named {}
            record Small() implements Kind {}
            record Big(int p) implements Kind {}
            record Named(String name, Big inner) implements Kind {}
            static int par(Kind k) {
              return switch (k) {
                case Small s -> 1;
                case Big(int p) when p > 100 -> 100;
                case Big(var p) -> p;
                case Named(String n, Big(int q)) -> q + n.length();
              };
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            """
                + body
                + """
                  env.execute();
                }
                """);
  }

  @Test
  void theFirstPatternThatMatchesGivesTheValue() {
    kinds(
            """
            env.fromSequence(0, 9).setParallelism(par(new Big(200))) // expect: parallelism=100
                .map(x -> x).setParallelism(par(new Big(20))) // expect: parallelism=20
                .map(x -> x).setParallelism(par(new Named("abc", new Big(3)))) // expect: parallelism=6
                .print().setParallelism(par(new Small())); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void instanceofTakesARecordApart() {
    kinds(
            """
            Object kind = new Named("ab", new Big(5));
            int p = 1;
            if (kind instanceof Named(var name, Big(int inner)) && inner > 2) {
              p = inner + name.length();
            }
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=7
                .print().setParallelism(kind instanceof Big(int q) ? q : 2); // expect: parallelism=2
            """)
        .check();
  }
}
