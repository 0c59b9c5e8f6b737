package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.Optional;

/**
 * Why a stream node exists.
 *
 * @param transformation what the program asked for
 * @param step the operator of a sink's topology, for sinks
 * @param role what the node does for the transformation
 */
record NodeOrigin(Transformation transformation, Optional<SinkStep> step, Role role) {
  /** What a node does for its transformation. */
  enum Role {
    OPERATOR,
    /** {@code CacheTransformationTranslator#CACHE_PRODUCER_OPERATOR_NAME}. */
    CACHE_WRITER,
    /** {@code StreamGraph#createIterationSourceAndSink}: a node without operator. */
    ITERATION_HEAD,
    /** {@code StreamGraph#createIterationSourceAndSink}: a node without operator. */
    ITERATION_TAIL
  }

  static NodeOrigin operator(Transformation transformation) {
    return new NodeOrigin(transformation, Optional.empty(), Role.OPERATOR);
  }

  static NodeOrigin step(Transformation sink, SinkStep step) {
    return new NodeOrigin(sink, Optional.of(step), Role.OPERATOR);
  }

  static NodeOrigin of(Transformation transformation, Role role) {
    return new NodeOrigin(transformation, Optional.empty(), role);
  }

  /** {@code StreamNode#getOperatorFactory} is null for iteration heads and tails. */
  boolean hasOperator() {
    return role != Role.ITERATION_HEAD && role != Role.ITERATION_TAIL;
  }

  boolean is(TransformationKind kind) {
    return transformation.kind() == kind;
  }
}
