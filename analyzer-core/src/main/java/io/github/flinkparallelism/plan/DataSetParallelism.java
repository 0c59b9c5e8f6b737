package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.Optional;

/**
 * The parallelism of an operator of the DataSet API. {@code OperatorTranslation} lets some
 * operators take over what their input declares; {@code Optimizer#compile} gives the rest the
 * environment's default, and 1 to what cannot be parallel.
 */
final class DataSetParallelism {
  private DataSetParallelism() {}

  /**
   * What {@code transformation} runs with; {@link NodeParallelism#own()} is what it declares to its
   * followers.
   *
   * @param input the node that it reads, unless that is a union
   */
  static NodeParallelism of(
      Transformation transformation, Optional<StreamNode> input, LateBinding environment) {
    Assignment own = environment.assumptions().of(transformation.parallelism().orElseThrow());
    boolean unset = NodeParallelism.isUnset(own.amount());
    Assignment declared =
        unset && follows(transformation.kind())
            ? input.map(node -> node.parallelism().own()).orElse(own)
            : own;
    Assignment wanted =
        NodeParallelism.isUnset(declared.amount())
            ? environment.parallelism()
            : inFrontOf(environment.parallelism(), declared);
    boolean alone = transformation.nonParallel() && declared.layer() != Layer.FORCED;
    Assignment inForce = alone ? one(transformation, wanted) : wanted;
    return new NodeParallelism(declared, inForce, !unset);
  }

  private static boolean follows(TransformationKind kind) {
    return kind == TransformationKind.DATA_SET_FOLLOWER || kind == TransformationKind.DATA_SINK;
  }

  /** What an operator overrides is the environment's default when the plan is made. */
  private static Assignment inFrontOf(Assignment environment, Assignment declared) {
    return new Assignment(
        declared.amount(),
        declared.layer(),
        declared.code(),
        declared.location(),
        Optional.of(Gated.always(environment)));
  }

  private static Assignment one(Transformation transformation, Assignment wanted) {
    return new Assignment(
        Amount.of(1),
        Layer.FORCED,
        "runs with parallelism 1",
        Optional.of(transformation.location()),
        Optional.of(Gated.always(wanted)));
  }
}
