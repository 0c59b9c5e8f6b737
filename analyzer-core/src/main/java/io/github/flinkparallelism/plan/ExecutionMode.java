package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.ResolvedPipeline.Resolved;
import java.util.List;
import java.util.Optional;

/** Tells batch from streaming. */
final class ExecutionMode {
  /** Below every id that an interpreter hands out. */
  private static final int BOUNDED_SOURCES = Integer.MIN_VALUE;

  private ExecutionMode() {}

  /**
   * {@code StreamGraphGenerator#shouldExecuteInBatchMode}: AUTOMATIC is batch when every source is
   * bounded. Where source code does not tell, that is one more condition of the scenario.
   */
  static boolean isBatch(List<Resolved> transformations, LateBinding environment) {
    if (transformations.stream().anyMatch(each -> each.transformation().kind().isDataSet())) {
      // The mode is the DataStream API's; the optimizer pipelines by default.
      return false;
    }
    RuntimeMode mode = environment.runtimeMode();
    if (mode != RuntimeMode.AUTOMATIC) {
      return mode == RuntimeMode.BATCH;
    }
    boolean open = false;
    for (Resolved each : transformations) {
      if (isUnbounded(each.transformation())) {
        return false;
      }
      open |= isOpen(each.transformation());
    }
    return !open || environment.assumptions().holds(everySourceIsBounded(environment));
  }

  /** True for a source that never ends. */
  static boolean isUnbounded(Transformation transformation) {
    return isSource(transformation) && !transformation.bounded().orElse(true);
  }

  private static boolean isOpen(Transformation transformation) {
    boolean hiddenSource =
        transformation.kind() == TransformationKind.OPAQUE && transformation.inputs().isEmpty();
    return hiddenSource || (isSource(transformation) && transformation.bounded().isEmpty());
  }

  private static boolean isSource(Transformation transformation) {
    return transformation.kind() == TransformationKind.SOURCE
        || transformation.kind() == TransformationKind.LEGACY_SOURCE
        || transformation.kind() == TransformationKind.TABLE_SOURCE;
  }

  private static Condition everySourceIsBounded(LateBinding environment) {
    return new Condition(
        BOUNDED_SOURCES,
        "every source is bounded (execution mode AUTOMATIC)",
        environment.execution().location(),
        Optional.empty(),
        Optional.empty());
  }
}
