package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * One transformation as the program asked for it; Flink's {@code
 * org.apache.flink.api.dag.Transformation}.
 *
 * @param id Flink's transformation id where that is exact; unique within one analysis, ascending in
 *     program order
 * @param kind Flink's class
 * @param name as in Flink's transformation, without {@code Source: } or {@code Sink: } prefixes
 * @param uid the user's uid
 * @param location the method name of the call that created it
 * @param inputs producers in order; an input may depend on conditions
 * @param partitioner for {@code PARTITION}
 * @param parallelism physical kinds only; amount -1 is resolved late by the planner
 * @param maxParallelism set on the operator itself
 * @param slotSharingGroup set on the operator itself
 * @param coLocation which operators it is to be located with
 * @param chaining the strategy of its operator
 * @param attributes of its operator
 * @param nonParallel Flink rejects any parallelism but 1
 * @param bounded for sources: true, false, or absent when unknown
 * @param sinkTopology for {@code SINK}: the operators it expands to, writer first
 * @param guard the conditions under which the program creates it
 * @param repeated created in a loop of unknown length
 * @param reason for {@code OPAQUE}: the call that could not be analysed
 * @param group for {@code TABLE}: what it stands for
 */
public record Transformation(
    int id,
    TransformationKind kind,
    Gated<String> name,
    Gated<Optional<OperatorUid>> uid,
    Location location,
    List<Gated<Integer>> inputs,
    Optional<Partitioner> partitioner,
    Optional<Gated<Assignment>> parallelism,
    Gated<Optional<Assignment>> maxParallelism,
    Gated<Optional<String>> slotSharingGroup,
    Gated<Optional<CoLocation>> coLocation,
    Gated<ChainingStrategy> chaining,
    OperatorAttributes attributes,
    boolean nonParallel,
    Optional<Boolean> bounded,
    List<SinkStep> sinkTopology,
    Guard guard,
    boolean repeated,
    Optional<String> reason,
    TableGroup group) {
  public Transformation {
    inputs = List.copyOf(inputs);
    sinkTopology = List.copyOf(sinkTopology);
  }

  /** The inputs without those that close a loop. */
  public List<Gated<Integer>> opening() {
    return kind.isLoop() ? inputs.subList(0, inputs.size() - closing().size()) : inputs;
  }

  /** The feedback edges of an iteration: all inputs but the first, or all of a co-iteration. */
  public List<Gated<Integer>> closing() {
    return switch (kind) {
      case FEEDBACK -> inputs.subList(Math.min(1, inputs.size()), inputs.size());
      case CO_FEEDBACK -> inputs;
      default -> List.of();
    };
  }
}
