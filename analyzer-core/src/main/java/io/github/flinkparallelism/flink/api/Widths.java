package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The numbers that operators of a table program may have. */
final class Widths {
  private Widths() {}

  /** The least number that a tree holds, as far as all are known. */
  static OptionalInt narrowest(Gated<Assignment> gated) {
    if (gated instanceof Gated.Choice<Assignment> choice) {
      OptionalInt then = narrowest(choice.then());
      OptionalInt otherwise = narrowest(choice.otherwise());
      return then.isPresent() && otherwise.isPresent()
          ? OptionalInt.of(Math.min(then.getAsInt(), otherwise.getAsInt()))
          : OptionalInt.empty();
    }
    return bound(gated, Amount.Unknown::min);
  }

  /** The greatest number that a tree holds, as far as all are known. */
  static OptionalInt width(Gated<Assignment> gated) {
    if (gated instanceof Gated.Choice<Assignment> choice) {
      return max(width(choice.then()), width(choice.otherwise()));
    }
    return bound(gated, Amount.Unknown::max);
  }

  private static OptionalInt bound(
      Gated<Assignment> gated, Function<Amount.Unknown, Optional<Integer>> end) {
    Amount amount = ((Gated.Always<Assignment>) gated).value().amount();
    if (amount instanceof Amount.Unknown unknown) {
      return end.apply(unknown).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
    return amount instanceof Amount.Known known && known.value() > 0
        ? OptionalInt.of(known.value())
        : OptionalInt.empty();
  }

  /** The greater of two, if both are known. */
  static OptionalInt max(OptionalInt one, OptionalInt two) {
    return one.isPresent() && two.isPresent()
        ? OptionalInt.of(Math.max(one.getAsInt(), two.getAsInt()))
        : OptionalInt.empty();
  }
}
