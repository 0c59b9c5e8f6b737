package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/** An integer of the program: a parallelism or a max parallelism, known or symbolic. */
public sealed interface Amount {
  /**
   * Known in this scenario. May be illegal or -1; the planner applies Flink's rules.
   *
   * @param value the number
   */
  record Known(int value) implements Amount {}

  /**
   * Known while an outside input keeps the default that the source states.
   *
   * @param value the number
   * @param expression the source text: {@code params.getInt("par", 4)}
   * @param input the outside input: {@code --par}
   */
  record Assumed(int value, String expression, String input) implements Amount {}

  /**
   * Not known. Two unknowns with the same {@code symbol} are the same number, so operators that
   * captured the same unknown environment parallelism still chain.
   *
   * @param symbol identity within one analysis
   * @param expression the source text that could not be evaluated
   * @param reason why, in the user's terms
   * @param location where the blocking expression is
   * @param input the outside input, if it is one
   * @param min the least possible value, where known
   * @param max the greatest possible value, where known
   */
  record Unknown(
      int symbol,
      String expression,
      String reason,
      Location location,
      Optional<String> input,
      Optional<Integer> min,
      Optional<Integer> max)
      implements Amount {}

  /** A known number. */
  static Amount of(int value) {
    return new Known(value);
  }
}
