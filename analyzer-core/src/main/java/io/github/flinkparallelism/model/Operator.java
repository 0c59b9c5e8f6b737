package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A node of the stream graph.
 *
 * @param id as Flink would number it where that is exact
 * @param name the stream node's name as Flink has it: {@code Source: in-memory-input}
 * @param uid the user's uid
 * @param kind its role
 * @param transformation Flink's transformation class without the suffix: {@code OneInput}
 * @param location the call that created it
 * @param parallelism the effective parallelism
 * @param maxParallelism the max parallelism in force, derived by Flink's rule when nobody set it
 * @param maxParallelismConfigured true when somebody set it
 * @param decision what decided the parallelism
 * @param overrides what that overrode, strongest first
 * @param slotSharingGroup its slot sharing group after inheritance
 * @param chaining Flink's chaining strategy: ALWAYS, HEAD, NEVER, HEAD_WITH_SOURCES
 * @param inputs in-edges in Flink's order
 * @param condition the source text of the undecided conditions under which it exists
 * @param topics what a source reads, as far as the program tells
 * @param repeated true when it stands for several operators created in a loop of unknown length
 */
public record Operator(
    int id,
    String name,
    Optional<String> uid,
    OperatorKind kind,
    String transformation,
    Location location,
    Quantity parallelism,
    Quantity maxParallelism,
    boolean maxParallelismConfigured,
    Decision decision,
    List<Decision> overrides,
    String slotSharingGroup,
    String chaining,
    List<OperatorInput> inputs,
    Optional<String> condition,
    List<String> topics,
    boolean repeated) {

  public Operator {
    overrides = List.copyOf(overrides);
    inputs = List.copyOf(inputs);
    topics = List.copyOf(topics);
  }
}
