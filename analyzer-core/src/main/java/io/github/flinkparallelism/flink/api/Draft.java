package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.TableGroup;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What is fixed about a transformation when it is created; what setters change is in the store
 * under {@code address}.
 *
 * @param id Flink's transformation id
 * @param address of its attributes
 * @param env address of its environment
 * @param kind Flink's class
 * @param name the initial name
 * @param location the creating call
 * @param inputs producers
 * @param partitioner of a partition transformation
 * @param chaining the initial strategy
 * @param attributes see {@code Transformation}
 * @param nonParallel see {@code Transformation}
 * @param bounded see {@code Transformation}
 * @param sinkTopology see {@code Transformation}
 * @param guard conditions at its creation
 * @param repeated created in a loop of unknown length
 * @param reason of an opaque region
 * @param group see {@code Transformation}
 */
record Draft(
    int id,
    int address,
    int env,
    TransformationKind kind,
    String name,
    Location location,
    List<Gated<Integer>> inputs,
    Optional<Partitioner> partitioner,
    ChainingStrategy chaining,
    OperatorAttributes attributes,
    boolean nonParallel,
    Optional<Boolean> bounded,
    List<SinkStep> sinkTopology,
    Guard guard,
    boolean repeated,
    Optional<String> reason,
    TableGroup group) {
  Draft {
    inputs = List.copyOf(inputs);
    sinkTopology = List.copyOf(sinkTopology);
  }

  /** The same in another environment. */
  Draft in(int environment) {
    return new Draft(
        id,
        address,
        environment,
        kind,
        name,
        location,
        inputs,
        partitioner,
        chaining,
        attributes,
        nonParallel,
        bounded,
        sinkTopology,
        guard,
        repeated,
        reason,
        group);
  }

  /** The same with other producers. */
  Draft reading(List<Gated<Integer>> producers) {
    return new Draft(
        id,
        address,
        env,
        kind,
        name,
        location,
        producers,
        partitioner,
        chaining,
        attributes,
        nonParallel,
        bounded,
        sinkTopology,
        guard,
        repeated,
        reason,
        group);
  }
}
