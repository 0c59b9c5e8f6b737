package io.github.flinkparallelism.plan;

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
    String reason = transformation.reason().orElse("built by a library call that is not modelled");
    Amount unknown =
        new Amount.Unknown(
            Integer.MIN_VALUE + transformation.id(),
            reason,
            reason,
            transformation.location(),
            Optional.empty(),
            Optional.of(1),
            Optional.empty());
    return new Assignment(
        unknown, Layer.OPERATOR, reason, Optional.of(transformation.location()), Optional.empty());
  }
}
