package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan of one execution in one scenario.
 *
 * @param assumptions the scenario, with every condition that planning asked for
 * @param batch whether it runs in batch mode
 * @param graph the stream graph
 * @param chains which nodes are chained
 * @param vertices the job vertices in Flink's order
 * @param parallelism effective parallelism by node id
 * @param maxAtRunTime max parallelism of nodes whose parallelism is decided at run time and that
 *     have none of their own
 * @param external what decides on nodes from outside of the job, by node id
 * @param slots what it needs
 * @param violations errors that Flink would throw for it
 */
record ScenarioPlan(
    Assumptions assumptions,
    boolean batch,
    StreamGraph graph,
    Chaining.Chains chains,
    List<PlannedVertex> vertices,
    Map<Integer, Quantity> parallelism,
    Optional<Quantity> maxAtRunTime,
    Map<Integer, Decision> external,
    SlotDemand slots,
    List<Violation> violations) {

  ScenarioPlan {
    vertices = List.copyOf(vertices);
    violations = List.copyOf(violations);
  }

  /** The max parallelism in force of {@code node}. */
  Quantity maxParallelism(StreamNode node) {
    return maxAtRunTime
        .filter(max -> node.maxAmount().isEmpty())
        .filter(max -> parallelism.get(node.id()).isDecidedAtRunTime())
        .orElseGet(node::maxQuantity);
  }

  /**
   * A job vertex with its numbers.
   *
   * @param vertex its members and edges
   * @param parallelism that of its head, or what the adaptive batch scheduler may pick
   * @param slotSharingGroup the group whose slots it uses
   */
  record PlannedVertex(JobVertex vertex, Quantity parallelism, String slotSharingGroup) {}
}
