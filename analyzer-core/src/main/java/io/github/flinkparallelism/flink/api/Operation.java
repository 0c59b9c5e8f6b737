package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
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
 * @param yielding whether its operator yields to the mailbox
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
    boolean yielding,
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
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        TableGroup.NONE);
  }

  Operation with(Policy other) {
    return new Operation(
        kind, name, other, chaining, yielding, bounded, partitioner, sinkTopology, inputs, group);
  }

  Operation with(ChainingStrategy other) {
    return new Operation(
        kind, name, policy, other, yielding, bounded, partitioner, sinkTopology, inputs, group);
  }

  Operation bounded(Optional<Boolean> value) {
    return new Operation(
        kind, name, policy, chaining, yielding, value, partitioner, sinkTopology, inputs, group);
  }

  Operation yields() {
    return new Operation(
        kind, name, policy, chaining, true, bounded, partitioner, sinkTopology, inputs, group);
  }

  Operation partitioning(Partitioner value) {
    return new Operation(
        kind,
        name,
        policy,
        chaining,
        yielding,
        bounded,
        Optional.of(value),
        sinkTopology,
        inputs,
        group);
  }

  Operation expandingTo(List<SinkStep> steps) {
    return new Operation(
        kind, name, policy, chaining, yielding, bounded, partitioner, steps, inputs, group);
  }

  Operation reading(List<Gated<Integer>> producers) {
    return new Operation(
        kind,
        name,
        policy,
        chaining,
        yielding,
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
        yielding,
        bounded,
        partitioner,
        sinkTopology,
        inputs,
        operators);
  }
}
