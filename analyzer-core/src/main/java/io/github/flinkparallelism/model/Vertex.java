package io.github.flinkparallelism.model;

import java.util.List;

/**
 * A task: one chain of operators.
 *
 * @param name as the web UI shows it: {@code counter -> Sink: print-sink}
 * @param parallelism the parallelism of its head
 * @param operators ids of its operators, head first
 * @param slotSharingGroup the group that all of them are in
 */
public record Vertex(
    String name, Quantity parallelism, List<Integer> operators, String slotSharingGroup) {

  public Vertex {
    operators = List.copyOf(operators);
  }
}
