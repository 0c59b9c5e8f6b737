package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Amount;

/** Turns amounts of the program into numbers of the report. */
final class EffectiveParallelism {
  private EffectiveParallelism() {}

  /**
   * The parallelism that a node with this amount runs with. An amount that is still -1 runs with 1:
   * {@code SchedulerBase#normalizeParallelism}.
   */
  static Quantity quantity(Amount amount) {
    if (!NodeParallelism.isUnset(amount)) {
      return plain(amount);
    }
    return amount instanceof Amount.Assumed assumed
        ? Quantity.byDefault(1, assumed.expression(), assumed.input())
        : Quantity.exact(1);
  }

  /** The amount as it stands, -1 included. */
  static Quantity plain(Amount amount) {
    if (amount instanceof Amount.Known known) {
      return Quantity.exact(known.value());
    }
    if (amount instanceof Amount.Assumed assumed) {
      return Quantity.byDefault(assumed.value(), assumed.expression(), assumed.input());
    }
    Amount.Unknown unknown = (Amount.Unknown) amount;
    Quantity quantity =
        Quantity.unknown(placed(unknown))
            .withExpression(unknown.expression())
            .withBounds(unknown.min(), unknown.max());
    return unknown.input().map(quantity::withInput).orElse(quantity);
  }

  /** Names the place of the blocking expression, which need not be where the number is set. */
  private static String placed(Amount.Unknown unknown) {
    String place = unknown.location().brief();
    return unknown.reason().contains(place)
        ? unknown.reason()
        : unknown.reason() + " (" + place + ")";
  }
}
