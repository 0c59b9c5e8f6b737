package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.OptionalInt;

/**
 * The parallelism of a stream node after late binding.
 *
 * @param own what the transformation holds: captured or set on the operator
 * @param inForce the same, or the environment's at {@code execute()} where {@code own} is -1
 * @param configured {@code Transformation#isParallelismConfigured}: set on the operator or forced,
 *     which keeps the adaptive batch scheduler from deciding
 */
record NodeParallelism(Assignment own, Assignment inForce, boolean configured) {
  /** {@code ExecutionConfig#PARALLELISM_DEFAULT}: use the environment's at generation. */
  static final int UNSET = -1;

  /** What {@code transformation} holds, with late binding. */
  static NodeParallelism of(Transformation transformation, LateBinding environment) {
    Assignment own =
        transformation
            .parallelism()
            .map(environment.assumptions()::of)
            .orElseGet(environment::parallelism);
    boolean iteration =
        transformation.kind() == TransformationKind.FEEDBACK
            || transformation.kind() == TransformationKind.CO_FEEDBACK;
    // StreamGraphGenerator#transformFeedback binds nothing late.
    if (transformation.group().late() && !isUnset(own.amount())) {
      return LateMembers.join(transformation, own, environment.parallelism());
    }
    if (iteration) {
      return new NodeParallelism(own, own, false);
    }
    NodeParallelism bound = of(own, environment);
    return transformation.attributes().configured() ? bound.withConfigured(true) : bound;
  }

  /**
   * {@code AbstractOneInputTransformationTranslator#translateInternal}: the transformation's own
   * parallelism unless it is -1, then the environment's.
   */
  private static NodeParallelism of(Assignment own, LateBinding environment) {
    if (!isUnset(own.amount())) {
      boolean told = own.layer() == Layer.OPERATOR || own.layer() == Layer.FORCED;
      boolean configured = told && !own.copied();
      return new NodeParallelism(own, own, configured);
    }
    return new NodeParallelism(own, asSureAs(own.amount(), environment.parallelism()), false);
  }

  /** Where -1 is only the default of an input, the environment's number holds by default too. */
  private static Assignment asSureAs(Amount unset, Assignment environment) {
    if (unset instanceof Amount.Assumed assumed
        && environment.amount() instanceof Amount.Known known) {
      return new Assignment(
          new Amount.Assumed(known.value(), assumed.expression(), assumed.input(), known.origin()),
          environment.layer(),
          environment.code(),
          environment.location(),
          environment.replaced());
    }
    return environment;
  }

  Amount amount() {
    return inForce.amount();
  }

  /** True when even the environment says -1, which the default scheduler runs with 1. */
  boolean undecided() {
    return isUnset(inForce.amount());
  }

  NodeParallelism withConfigured(boolean flag) {
    return new NodeParallelism(own, inForce, flag);
  }

  static boolean isUnset(Amount amount) {
    OptionalInt number = Sameness.number(amount);
    return number.isPresent() && number.getAsInt() == UNSET;
  }
}
