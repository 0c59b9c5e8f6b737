package io.github.flinkparallelism.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * One operator of a Sink V2 topology as {@code SinkTransformationTranslator} would add it.
 *
 * @param name its own name, without the sink's prefix: {@code Writer}, {@code Committer}
 * @param parallelism an explicit parallelism inside the topology; absent inherits the sink's
 * @param maxParallelism an explicit max parallelism (1 for a global committer)
 * @param inputs what it reads, in Flink's order
 * @param chaining its own strategy, which holds unless the sink has one
 * @param slotSharingGroup its own group; absent inherits the sink's
 * @param attributes of the operator
 * @param ids transformation ids that Flink consumes for virtual nodes around this operator
 */
public record SinkStep(
    String name,
    Optional<Integer> parallelism,
    Optional<Integer> maxParallelism,
    List<SinkInput> inputs,
    ChainingStrategy chaining,
    Optional<String> slotSharingGroup,
    OperatorAttributes attributes,
    StepIds ids) {
  /** Copies the inputs. */
  public SinkStep {
    inputs = List.copyOf(inputs);
  }

  /** An operator that reads the one before it and has nothing of its own. */
  public static SinkStep of(String name) {
    return new SinkStep(
        name,
        Optional.empty(),
        Optional.empty(),
        List.of(SinkInput.PREVIOUS),
        ChainingStrategy.ALWAYS,
        Optional.empty(),
        OperatorAttributes.PLAIN,
        StepIds.NONE);
  }

  /** The same with numbers of its own, where they are present. */
  public SinkStep with(Optional<Integer> own, Optional<Integer> ownMax) {
    return new SinkStep(name, own, ownMax, inputs, chaining, slotSharingGroup, attributes, ids);
  }

  /** The same with other producers. */
  public SinkStep reading(List<SinkInput> producers) {
    return new SinkStep(
        name, parallelism, maxParallelism, producers, chaining, slotSharingGroup, attributes, ids);
  }

  /** The same with other attributes. */
  public SinkStep with(OperatorAttributes other) {
    return new SinkStep(
        name, parallelism, maxParallelism, inputs, chaining, slotSharingGroup, other, ids);
  }

  /** The same with other virtual nodes around it. */
  public SinkStep taking(StepIds ids) {
    return new SinkStep(
        name, parallelism, maxParallelism, inputs, chaining, slotSharingGroup, attributes, ids);
  }

  /** The same in a group of its own, where one is present. */
  public SinkStep in(Optional<String> group) {
    return new SinkStep(
        name, parallelism, maxParallelism, inputs, chaining, group, attributes, ids);
  }

  /** The same with a strategy of its own. */
  public SinkStep chaining(ChainingStrategy strategy) {
    return new SinkStep(
        name, parallelism, maxParallelism, inputs, strategy, slotSharingGroup, attributes, ids);
  }
}
