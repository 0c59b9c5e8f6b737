package io.github.flinkparallelism.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Forms the job vertices and puts them in Flink's order: {@code
 * StreamingJobGraphGenerator#createChain} and {@code
 * JobGraph#getVerticesSortedTopologicallyFromSources}. Both recurse in Flink; here they walk with a
 * stack.
 */
final class JobVertices {
  private final StreamGraph graph;
  private final Set<Integer> chained;
  private final Set<Integer> sources;
  private final Map<Integer, JobVertex> byHead = new LinkedHashMap<>();
  private final Map<Integer, Integer> headOf = new HashMap<>();

  private JobVertices(StreamGraph graph, Chaining.Chains chains) {
    this.graph = graph;
    this.chained = chains.toInput();
    this.sources = chains.sources();
  }

  /**
   * The vertices from the sources on.
   *
   * @param chains which nodes are chained
   */
  static List<JobVertex> of(StreamGraph graph, Chaining.Chains chains) {
    JobVertices vertices = new JobVertices(graph, chains);
    for (StreamNode node : graph.nodes()) {
      if (!chains.toInput().contains(node.id()) && !chains.sources().contains(node.id())) {
        vertices.form(node.id());
      }
    }
    return vertices.sorted();
  }

  private void form(int head) {
    List<Integer> members = new ArrayList<>();
    List<StreamEdge> outputs = new ArrayList<>();
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(head, graph.outputs(head).iterator()));
    members.add(head);
    graph.node(head).inputs().stream()
        .map(StreamEdge::source)
        .filter(sources::contains)
        .forEach(members::add);
    while (!stack.isEmpty()) {
      Visit visit = stack.peek();
      if (!visit.edges().hasNext()) {
        stack.pop();
        // A node's own leaving edges follow those of the nodes chained behind it.
        graph.outputs(visit.node()).stream()
            .filter(edge -> !chained.contains(edge.target()))
            .forEach(outputs::add);
        continue;
      }
      int target = visit.edges().next().target();
      if (chained.contains(target)) {
        members.add(target);
        stack.push(new Visit(target, graph.outputs(target).iterator()));
      }
    }
    byHead.put(head, new JobVertex(members, outputs));
    members.forEach(member -> headOf.put(member, head));
  }

  private List<JobVertex> sorted() {
    Map<Integer, Integer> openInputs = openInputs();
    List<JobVertex> sorted = new ArrayList<>();
    byHead.keySet().stream()
        .filter(this::readsNothing)
        .sorted(Comparator.naturalOrder())
        .forEach(head -> sorted.add(byHead.get(head)));
    sorted.forEach(vertex -> release(vertex, openInputs));
    for (int position = 0; position < sorted.size(); position++) {
      follow(sorted.get(position), openInputs, sorted);
    }
    // Only a malformed cycle leaves vertices behind; they are still part of the job.
    byHead.values().stream()
        .filter(vertex -> openInputs.getOrDefault(vertex.head(), 0) > 0)
        .forEach(sorted::add);
    return sorted;
  }

  /** True for a vertex without in-edges: every input of its head is a source that it contains. */
  private boolean readsNothing(int head) {
    return graph.node(head).inputs().stream().map(StreamEdge::source).allMatch(sources::contains);
  }

  /** {@code JobGraph#addNodesThatHaveNoNewPredecessors}: depth first, once all producers are in. */
  private void follow(JobVertex start, Map<Integer, Integer> openInputs, List<JobVertex> sorted) {
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(start.head(), start.outputs().iterator()));
    while (!stack.isEmpty()) {
      Visit visit = stack.peek();
      if (!visit.edges().hasNext()) {
        stack.pop();
        continue;
      }
      int target = headOf.get(visit.edges().next().target());
      if (openInputs.getOrDefault(target, -1) == 0) {
        JobVertex vertex = byHead.get(target);
        openInputs.remove(target);
        sorted.add(vertex);
        release(vertex, openInputs);
        stack.push(new Visit(target, vertex.outputs().iterator()));
      }
    }
  }

  /** In-edges of every vertex whose producer is not in the order yet; sources have none. */
  private Map<Integer, Integer> openInputs() {
    Map<Integer, Integer> open = new HashMap<>();
    byHead.values().stream()
        .flatMap(vertex -> vertex.outputs().stream())
        .forEach(edge -> open.merge(headOf.get(edge.target()), 1, Integer::sum));
    return open;
  }

  private void release(JobVertex placed, Map<Integer, Integer> openInputs) {
    for (StreamEdge edge : placed.outputs()) {
      openInputs.computeIfPresent(headOf.get(edge.target()), (head, open) -> open - 1);
    }
  }

  /** A node or vertex whose out-edges are being followed. */
  private record Visit(int node, Iterator<StreamEdge> edges) {}
}
