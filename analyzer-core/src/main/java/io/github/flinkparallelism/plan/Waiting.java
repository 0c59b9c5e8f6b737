package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose consumers wait until its input has ended, from 1.20 on; {@code
 * StreamingJobGraphGenerator#createChain}, which hands {@code isNoOutputUntilEndOfInput} down the
 * chain as it enters an operator and up as it leaves one, but not from one branch to another.
 */
final class Waiting {
  private Waiting() {}

  /** The nodes whose own exchanges block in batch mode, whatever the mode of the others. */
  static Set<Integer> behind(StreamGraph graph, List<JobVertex> vertices, FlinkVersion version) {
    Set<Integer> all = new HashSet<>();
    if (version.atLeast(1, 20)) {
      vertices.forEach(vertex -> all.addAll(behind(graph, vertex.members())));
    }
    return all;
  }

  /** Members are in the order in which Flink enters them: producers first, branch by branch. */
  private static Set<Integer> behind(StreamGraph graph, List<Integer> members) {
    Set<Integer> chain = new HashSet<>(members);
    Map<Integer, Integer> producers = new HashMap<>();
    Set<Integer> handedDown = new HashSet<>();
    for (int member : members) {
      StreamNode node = graph.node(member);
      for (StreamEdge edge : node.inputs()) {
        if (chain.contains(edge.source())) {
          producers.put(member, edge.source());
        }
      }
      boolean own = node.attributes().outputOnlyAfterEndOfStream();
      if (own || handedDown.contains(producers.getOrDefault(member, -1))) {
        handedDown.add(member);
      }
    }
    Set<Integer> waiting = new HashSet<>(handedDown);
    for (int index = members.size() - 1; index > 0; index--) {
      if (waiting.contains(members.get(index)) && producers.containsKey(members.get(index))) {
        waiting.add(producers.get(members.get(index)));
      }
    }
    return waiting;
  }
}
