package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.List;
import java.util.Optional;

/**
 * A node of the stream graph in one scenario; {@code
 * org.apache.flink.streaming.api.graph.StreamNode}.
 *
 * @param id the report's operator id
 * @param origin why it exists
 * @param parallelism after late binding
 * @param maxParallelism the operator's own or the environment's; absent derives it
 * @param slotSharingGroup after inheritance
 * @param chaining the strategy that counts, after batch settings
 * @param attributes of its operator
 * @param inputs in-edges in Flink's order
 */
record StreamNode(
    int id,
    NodeOrigin origin,
    NodeParallelism parallelism,
    Optional<Assignment> maxParallelism,
    String slotSharingGroup,
    ChainingStrategy chaining,
    OperatorAttributes attributes,
    List<StreamEdge> inputs) {

  StreamNode {
    inputs = List.copyOf(inputs);
  }

  Amount amount() {
    return parallelism.amount();
  }

  Optional<Amount> maxAmount() {
    return maxParallelism.map(Assignment::amount);
  }

  /** The max parallelism in force. */
  Quantity maxQuantity() {
    return MaxParallelism.quantity(origin.transformation(), maxAmount(), amount());
  }

  boolean isLegacySource() {
    return origin.is(TransformationKind.LEGACY_SOURCE);
  }

  boolean isOpaque() {
    return origin.is(TransformationKind.OPAQUE);
  }

  /** True where nodes may stand behind this one that are wider than anything known. */
  boolean isUnbounded() {
    boolean open = amount() instanceof Amount.Unknown unknown && unknown.max().isEmpty();
    return isOpaque() || open && origin.transformation().kind().isTable();
  }
}
