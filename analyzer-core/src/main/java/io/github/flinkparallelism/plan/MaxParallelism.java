package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Transformation;
import java.util.Optional;

/** The max parallelism in force. */
final class MaxParallelism {
  /** {@code KeyGroupRangeAssignment#UPPER_BOUND_MAX_PARALLELISM}. */
  static final int UPPER_BOUND = 1 << 15;

  /** {@code KeyGroupRangeAssignment#DEFAULT_LOWER_BOUND_MAX_PARALLELISM}. */
  static final int LOWER_BOUND = 1 << 7;

  private static final String SINGLE =
      "operators of the table program that come together in one subtask have 1";

  private MaxParallelism() {}

  /**
   * The max parallelism that Flink derives for an operator that nobody gave one: {@code
   * KeyGroupRangeAssignment#computeDefaultMaxParallelism}. 1 to 85 give 128, 86 gives 256, 100
   * gives 256, 172 gives 512.
   */
  static int derived(int parallelism) {
    long wanted = Math.max(1, parallelism + (long) parallelism / 2);
    long power = Long.highestOneBit(wanted);
    long rounded = power == wanted ? wanted : power << 1;
    return (int) Math.min(Math.max(rounded, LOWER_BOUND), UPPER_BOUND);
  }

  /** What is in force for a node with these amounts: the configured one, else the derived one. */
  static Quantity quantity(Optional<Amount> configured, Amount parallelism) {
    if (configured.isPresent()) {
      return EffectiveParallelism.plain(configured.get());
    }
    if (parallelism instanceof Amount.Unknown unknown) {
      return derivedOf(unknown);
    }
    Quantity effective = EffectiveParallelism.quantity(parallelism);
    int value = derived(effective.value().orElseThrow());
    return effective.expression().isPresent()
        ? Quantity.byDefault(
            value, effective.expression().get(), effective.input().orElse("its input"))
        : Quantity.exact(value);
  }

  /** The same for {@code transformation}, which may stand for operators that differ. */
  static Quantity quantity(
      Transformation transformation, Optional<Amount> configured, Amount parallelism) {
    Quantity most = quantity(configured, parallelism);
    return transformation.group().single() ? withSingle(most) : most;
  }

  /** What comes together in one subtask has 1, whatever the others have. */
  private static Quantity withSingle(Quantity most) {
    if (most.certainty() == Certainty.EXACT) {
      int greatest = most.value().orElseThrow();
      return greatest == 1 ? most : Quantity.range(1, greatest, SINGLE);
    }
    return Quantity.unknown(SINGLE).withBounds(Optional.of(1), most.max());
  }

  private static Quantity derivedOf(Amount.Unknown unknown) {
    int least = derived(unknown.min().orElse(1));
    int greatest = unknown.max().map(MaxParallelism::derived).orElse(UPPER_BOUND);
    if (least == greatest) {
      return Quantity.exact(least);
    }
    return EffectiveParallelism.plain(unknown)
        .withBounds(Optional.of(least), Optional.of(greatest));
  }
}
