package io.github.flinkparallelism.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose slots each vertex uses; {@code StreamingJobGraphGenerator#setSlotSharing}. In batch mode,
 * from 1.14 on, the default group falls apart into one group per pipelined region.
 */
final class SlotSharingGroups {
  private SlotSharingGroups() {}

  /** The group of every vertex, by head; regions after the first are {@code default (2)} etc. */
  static Map<Integer, String> of(
      PlanContext context, ResolvedPipeline pipeline, StreamGraph graph, List<JobVertex> vertices) {
    boolean perRegion = pipeline.batch() && context.version().atLeast(1, 14);
    Map<Integer, Integer> regions = perRegion ? regions(context, graph, vertices) : Map.of();
    Map<Integer, String> names = new HashMap<>();
    Map<Integer, String> groups = new HashMap<>();
    for (JobVertex vertex : vertices) {
      String group = graph.node(vertex.head()).slotSharingGroup();
      if (perRegion && group.equals(SlotSharing.DEFAULT)) {
        int region = regions.get(vertex.head());
        int number = names.size() + 1;
        group = names.computeIfAbsent(region, any -> regionName(number));
      }
      groups.put(vertex.head(), group);
    }
    return groups;
  }

  private static String regionName(int number) {
    return number == 1 ? SlotSharing.DEFAULT : SlotSharing.DEFAULT + " (" + number + ")";
  }

  /**
   * The pipelined region of every vertex, by head: vertices that pipelined edges connect.
   * Non-chained edges of batch jobs block unless {@code execution.batch-shuffle-mode} says
   * otherwise; {@code StreamingJobGraphGenerator#determineUndefinedResultPartitionType}.
   */
  private static Map<Integer, Integer> regions(
      PlanContext context, StreamGraph graph, List<JobVertex> vertices) {
    Map<Integer, List<Integer>> neighbours = new HashMap<>();
    if (context.options().pipelinedBatchExchanges()) {
      connect(vertices, Waiting.behind(graph, vertices, context.version()), neighbours);
    }
    Map<Integer, Integer> regions = new HashMap<>();
    for (JobVertex vertex : vertices) {
      Deque<Integer> pending = new ArrayDeque<>(List.of(vertex.head()));
      while (!pending.isEmpty()) {
        int head = pending.pop();
        if (regions.putIfAbsent(head, vertex.head()) == null) {
          pending.addAll(neighbours.getOrDefault(head, List.of()));
        }
      }
    }
    return regions;
  }

  private static void connect(
      List<JobVertex> vertices, Set<Integer> waiting, Map<Integer, List<Integer>> neighbours) {
    Map<Integer, Integer> headOf = new HashMap<>();
    for (JobVertex vertex : vertices) {
      vertex.members().forEach(member -> headOf.put(member, vertex.head()));
    }
    for (JobVertex vertex : vertices) {
      for (StreamEdge edge : vertex.outputs()) {
        if (!edge.batchExchange() && !waiting.contains(edge.source())) {
          int target = headOf.get(edge.target());
          neighbours.computeIfAbsent(vertex.head(), any -> new ArrayList<>()).add(target);
          neighbours.computeIfAbsent(target, any -> new ArrayList<>()).add(vertex.head());
        }
      }
    }
  }
}
