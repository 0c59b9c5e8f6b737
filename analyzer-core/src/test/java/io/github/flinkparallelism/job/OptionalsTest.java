package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Optionals around inputs. */
class OptionalsTest {
  @TempDir Path folder;

  @Test
  void aVariableWithADefault() {
    JobTest.in(folder)
        .main(
            """
            int p = Optional.ofNullable(System.getenv("P")).map(Integer::parseInt).orElse(4);
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=4? input=$P
            """)
        .check();
  }

  @Test
  void aPinnedVariable() {
    JobTest.in(folder)
        .main(
            """
            int p = Optional.ofNullable(System.getenv("P")).map(Integer::parseInt).orElse(4);
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=7
            """)
        .variable("P", "7")
        .check();
  }

  @Test
  void whatIsKnownIsMappedAndFiltered() {
    JobTest.in(folder)
        .main(
            """
            Optional<Integer> p = Optional.of(6);
            env.fromSequence(0, 9).setParallelism(p.filter(x -> x > 10).orElse(2)) // expect: parallelism=2
                .map(x -> x).setParallelism(p.map(x -> x * 2).orElseGet(() -> 1)) // expect: parallelism=12
                .print().setParallelism(p.flatMap(x -> Optional.<Integer>empty()).isPresent() ? 5 : 3); // expect: parallelism=3
            """)
        .check();
  }

  @Test
  void ifPresentRunsOnlyThen() {
    JobTest.in(folder)
        .main(
            """
            Optional<Integer> none = Optional.empty();
            none.ifPresent(env::setParallelism);
            Optional.of(3).ifPresent(env::setParallelism);
            env.fromSequence(0, 9).print(); // expect: parallelism=3 layer=environment | parallelism=3
            """)
        .check();
  }

  @Test
  void orAndIfPresentOrElse() {
    JobTest.in(folder)
        .main(
            """
            Optional<Integer> none = Optional.empty();
            none.ifPresentOrElse(env::setParallelism, () -> env.setParallelism(5));
            env.fromSequence(0, 9) // expect: parallelism=5
                .print().setParallelism(none.or(() -> Optional.of(8)).get()); // expect: parallelism=8
            """)
        .check();
  }

  @Test
  void optionalIntsWorkAlike() {
    JobTest.in(folder)
        .main(
            """
            OptionalInt p = OptionalInt.of(6);
            env.fromSequence(0, 9).setParallelism(p.orElse(2)) // expect: parallelism=6
                .print().setParallelism(OptionalInt.empty().orElse(3)); // expect: parallelism=3
            """)
        .check();
  }
}
