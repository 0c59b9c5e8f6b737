package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.TableGroup;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.List;
import java.util.Optional;

/**
 * What a row of a table says about the transformation that its method creates.
 *
 * @param kind Flink's class
 * @param name default name
 * @param policy where its parallelism comes from
 * @param chaining strategy of its operator
 * @param attributes of its operator
 * @param bounded for sources
 * @param partitioner for partitions
 * @param sinkTopology for sinks
 * @param inputs producers
 * @param group of a table program
 */
record Operation(
    TransformationKind kind,
    String name,
    Policy policy,
    ChainingStrategy chaining,
    OperatorAttributes attributes,
    Optional<Boolean> bounded,
    Optional<Partitioner> partitioner,
    List<SinkStep> sinkTopology,
    List<Gated<Integer>> inputs,
    TableGroup group) {

  /** Where the parallelism of a new transformation comes from. */
  enum Policy {
    /** The environment's value at the call. */
    ENVIRONMENT,
    /** The input's value at the call; does not count as configured. */
    INPUT,
    /** The input's value at the call, configured where the input is: {@code cache()}. */
    INPUT_AS_IT_IS,
    /** The input's value at the call, as if {@code setParallelism} was called with it. */
    INPUT_CONFIGURED,
    /** 1, and nothing else is accepted. */
    ALWAYS_ONE,
    /** 1, and max parallelism 1: {@code forceNonParallel()}. */
    FORCED_ONE,
    /** 1 unless the operator is told otherwise. */
    ONE_BY_DEFAULT,
    /** DataSet API: -1 until the plan is made. */
    LATE,
    /** DataSet API: runs with 1, but what is set is what followers inherit. */
    LATE_ONE,
    /** 1 or the environment's value: whether the source is parallel is not known. */
    UNDECIDED
  }

  /** An operator with the environment's parallelism that may chain. */
  static Operation of(TransformationKind kind, String name) {
    return new Operation(
        kind,
        name,
        Policy.ENVIRONMENT,
        ChainingStrategy.ALWAYS,
        OperatorAttributes.PLAIN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        TableGroup.NONE);
  }

  Operation with(Policy other) {
    return new Operation(
        kind, name, other, chaining, attributes, bounded, partitioner, sinkTopology, inputs, group);
  }

  Operation with(ChainingStrategy other) {
    return new Operation(
        kind, name, policy, other, attributes, bounded, partitioner, sinkTopology, inputs, group);
  }

  Operation bounded(Optional<Boolean> value) {
    return new Operation(
        kind, name, policy, chaining, attributes, value, partitioner, sinkTopology, inputs, group);
  }

  Operation with(OperatorAttributes other) {
    return new Operation(
        kind, name, policy, chaining, other, bounded, partitioner, sinkTopology, inputs, group);
  }

  Operation partitioning(Partitioner value) {
    return new Operation(
        kind,
        name,
        policy,
        chaining,
        attributes,
        bounded,
        Optional.of(value),
        sinkTopology,
        inputs,
        group);
  }

  Operation expandingTo(List<SinkStep> steps) {
    return new Operation(
        kind, name, policy, chaining, attributes, bounded, partitioner, steps, inputs, group);
  }

  Operation reading(List<Gated<Integer>> producers) {
    return new Operation(
        kind,
        name,
        policy,
        chaining,
        attributes,
        bounded,
        partitioner,
        sinkTopology,
        producers,
        group);
  }

  Operation standingFor(TableGroup operators) {
    return new Operation(
        kind,
        name,
        policy,
        chaining,
        attributes,
        bounded,
        partitioner,
        sinkTopology,
        inputs,
        operators);
  }
}
