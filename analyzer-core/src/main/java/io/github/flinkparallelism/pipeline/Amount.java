package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import java.util.Optional;

/** An integer of the program: a parallelism or a max parallelism, known or symbolic. */
public sealed interface Amount {
  /**
   * Known in this scenario. May be illegal or -1; the planner applies Flink's rules.
   *
   * @param value the number
   * @param origin the entry of a file that it was read from, if it was; not part of its identity
   */
  record Known(int value, Optional<Origin> origin) implements Amount {
    @Override
    public boolean equals(Object other) {
      return other instanceof Known known && known.value == value;
    }

    @Override
    public int hashCode() {
      return value;
    }
  }

  /**
   * Known while an outside input keeps the default that the source states.
   *
   * @param value the number
   * @param expression the source text: {@code params.getInt("par", 4)}
   * @param input the outside input: {@code --par}
   * @param origin the entry of a file that the default was read from, if it was
   */
  record Assumed(int value, String expression, String input, Optional<Origin> origin)
      implements Amount {
    /** A default of the program text. */
    public Assumed(int value, String expression, String input) {
      this(value, expression, input, Optional.empty());
    }
  }

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

  /** The entry of a file that the number was read from. */
  default Optional<Origin> origin() {
    return Optional.empty();
  }

  /** A known number. */
  static Amount of(int value) {
    return new Known(value, Optional.empty());
  }
}
