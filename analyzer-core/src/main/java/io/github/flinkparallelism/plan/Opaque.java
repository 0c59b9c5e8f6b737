package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Transformation;
import java.util.Optional;

/** What a library that is not modelled adds to a job: operators of unknown number and shape. */
final class Opaque {
  private Opaque() {}

  /** The parallelism of an opaque part: unknown, and equal to nothing but itself. */
  static Assignment assignment(Transformation transformation) {
    String text = transformation.reason().orElse("built by a library call that is not modelled");
    String reason = transformation.parallelism().flatMap(Opaque::reason).orElse(text);
    Amount unknown =
        new Amount.Unknown(
            Integer.MIN_VALUE + transformation.id(),
            text,
            reason,
            transformation.location(),
            Optional.empty(),
            Optional.of(1),
            Optional.empty());
    return new Assignment(
        unknown, Layer.OPERATOR, text, Optional.of(transformation.location()), Optional.empty());
  }

  /** Why nobody knows it: what it was recorded with, under what was set on it since. */
  private static Optional<String> reason(Gated<Assignment> parallelism) {
    Gated<Assignment> first = parallelism;
    while (first instanceof Gated.Choice<Assignment> choice) {
      first = choice.otherwise();
    }
    Assignment assignment = ((Gated.Always<Assignment>) first).value();
    return assignment.amount() instanceof Amount.Unknown unknown
        ? Optional.of(unknown.reason())
        : assignment.replaced().flatMap(Opaque::reason);
  }
}
