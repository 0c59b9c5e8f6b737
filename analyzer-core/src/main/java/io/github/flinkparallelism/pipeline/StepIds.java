package io.github.flinkparallelism.pipeline;

/**
 * The transformation ids that the virtual transformations around one operator of a sink take. Each
 * takes one when it is created; {@code PartitionTransformationTranslator} and {@code
 * SideOutputTransformationTranslator} take one more for every node that they are behind, once the
 * first operator reads them.
 *
 * @param made those of creation, before the operator
 * @param nodes those of translation, before the operator
 * @param nodesPerProducer those of translation that are taken for each producer of the sink
 * @param madeAfter those of creation between the last operator and the end
 */
public record StepIds(int made, int nodes, int nodesPerProducer, int madeAfter) {
  /** Nothing virtual. */
  public static final StepIds NONE = new StepIds(0, 0, 0, 0);

  /** So many partitions in a row behind one operator. */
  public static StepIds partitions(int count) {
    return new StepIds(count, count, 0, 0);
  }

  /** The same and {@code count} more behind the operator. */
  public StepIds andAfter(int count) {
    return new StepIds(made, nodes, nodesPerProducer, madeAfter + count);
  }
}
