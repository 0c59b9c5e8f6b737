package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Partitioner;
import java.util.Optional;

/**
 * Where a consumer of a transformation connects to: a real node and the partitioner that the
 * virtual nodes on the way ask for. {@code StreamGraph#addEdgeInternal} walks upstream from the
 * consumer, so the partitioner nearest to the consumer wins.
 *
 * <p>Example: Source-1, Rebalance-2, KeyBy-3. The outlet of 1 is (1, none), of 2 (1, REBALANCE), of
 * 3 (1, HASH).
 *
 * @param node the producing stream node
 * @param partitioner the partitioner asked for
 * @param batchExchange exchange mode BATCH asked for
 * @param input which input of the consumer it is, from 0; those of a union are one
 */
record Outlet(int node, Optional<Partitioner> partitioner, boolean batchExchange, int input) {
  static Outlet of(int node) {
    return new Outlet(node, Optional.empty(), false, 0);
  }

  /** The same behind one more partitioner, which is nearer to the consumer. */
  Outlet behind(Partitioner nearer) {
    return new Outlet(node, Optional.of(nearer), batchExchange, input);
  }

  /** The same with exchange mode BATCH. */
  Outlet materialized() {
    return new Outlet(node, partitioner, true, input);
  }

  /** The same as another input of its consumer. */
  Outlet at(int position) {
    return new Outlet(node, partitioner, batchExchange, position);
  }
}
