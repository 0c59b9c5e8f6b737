package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stays the same in every scenario of one execution.
 *
 * @param pipeline what the program recorded
 * @param byId its transformations, as they are at the execution
 * @param ids ids of stream nodes
 * @param lastToEmit transformations that earlier jobs of the program have marked as emitting
 *     nothing before their input has ended, see {@link Waiting}
 * @param version whose rules apply
 * @param options the deployment's settings that shape plans
 */
record PlanContext(
    Pipeline pipeline,
    Map<Integer, Transformation> byId,
    NodeIds ids,
    Set<Integer> lastToEmit,
    FlinkVersion version,
    PlanOptions options) {

  /** What stays the same in all executions: transformations as they are when the program ends. */
  static PlanContext of(Pipeline pipeline, FlinkVersion version, Deployment deployment) {
    return new PlanContext(
        pipeline,
        index(pipeline.transformations()),
        new NodeIds(Map.of(), Map.of(), Map.of()),
        Set.of(),
        version,
        PlanOptions.of(deployment, pipeline.configuration()));
  }

  /** The same for one execution. */
  PlanContext at(RecordedExecution execution, NodeIds nodeIds, Set<Integer> marked) {
    return new PlanContext(
        pipeline, index(execution.transformations()), nodeIds, marked, version, options);
  }

  private static Map<Integer, Transformation> index(List<Transformation> transformations) {
    Map<Integer, Transformation> byId = new HashMap<>();
    transformations.forEach(each -> byId.put(each.id(), each));
    return Map.copyOf(byId);
  }

  Optional<Transformation> transformation(int id) {
    return Optional.ofNullable(byId.get(id));
  }
}
