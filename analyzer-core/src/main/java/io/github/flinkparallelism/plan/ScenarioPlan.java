package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Violation;
import java.util.List;
import java.util.Map;

/**
 * The plan of one execution in one scenario.
 *
 * @param assumptions the scenario, with every condition that planning asked for
 * @param batch whether it runs in batch mode
 * @param graph the stream graph
 * @param chains which nodes are chained
 * @param vertices the job vertices in Flink's order
 * @param parallelism effective parallelism by node id
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
    Map<Integer, Decision> external,
    SlotDemand slots,
    List<Violation> violations) {

  ScenarioPlan {
    vertices = List.copyOf(vertices);
    violations = List.copyOf(violations);
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
