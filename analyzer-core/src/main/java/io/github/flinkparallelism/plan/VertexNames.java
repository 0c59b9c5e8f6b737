package io.github.flinkparallelism.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Names of job vertices as the web UI shows them; {@code
 * StreamingJobGraphGenerator#createChainedName}: {@code Source: src -> Map -> (Sink: Print to Std.
 * Out, Map -> Sink: Print to Std. Out)}.
 */
final class VertexNames {
  private VertexNames() {}

  /**
   * The name of the chain behind {@code head}.
   *
   * @param chained ids of the nodes that are chained to their producer
   * @param names the name of a node
   */
  static String of(int head, StreamGraph graph, Set<Integer> chained, IntFunction<String> names) {
    StringBuilder name = new StringBuilder();
    Deque<Object> pending = new ArrayDeque<>();
    pending.push(head);
    while (!pending.isEmpty()) {
      Object next = pending.pop();
      if (next instanceof String text) {
        name.append(text);
        continue;
      }
      int node = (Integer) next;
      name.append(names.apply(node));
      List<Integer> followers =
          graph.outputs(node).stream().map(StreamEdge::target).filter(chained::contains).toList();
      pushFollowers(followers, pending);
    }
    return name.toString();
  }

  private static void pushFollowers(List<Integer> followers, Deque<Object> pending) {
    if (followers.isEmpty()) {
      return;
    }
    boolean several = followers.size() > 1;
    if (several) {
      pending.push(")");
    }
    for (int index = followers.size() - 1; index >= 0; index--) {
      pending.push(followers.get(index));
      pending.push(index > 0 ? ", " : several ? " -> (" : " -> ");
    }
  }
}
