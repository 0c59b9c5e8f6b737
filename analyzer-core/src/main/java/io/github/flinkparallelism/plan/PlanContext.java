package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stays the same in every scenario of every execution of one pipeline.
 *
 * @param pipeline what the program recorded
 * @param byId its transformations
 * @param ids ids of nodes that Flink adds while it generates the stream graph
 * @param version whose rules apply
 * @param options the deployment's settings that shape plans
 */
record PlanContext(
    Pipeline pipeline,
    Map<Integer, Transformation> byId,
    NewIds ids,
    FlinkVersion version,
    PlanOptions options) {

  static PlanContext of(Pipeline pipeline, FlinkVersion version, Deployment deployment) {
    Map<Integer, Transformation> byId = new HashMap<>();
    pipeline.transformations().forEach(each -> byId.put(each.id(), each));
    return new PlanContext(
        pipeline,
        Map.copyOf(byId),
        NewIds.of(pipeline, byId),
        version,
        PlanOptions.of(deployment, pipeline.configuration()));
  }

  Optional<Transformation> transformation(int id) {
    return Optional.ofNullable(byId.get(id));
  }
}
