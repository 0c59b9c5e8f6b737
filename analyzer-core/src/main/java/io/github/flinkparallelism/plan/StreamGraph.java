package io.github.flinkparallelism.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stream graph of one scenario; {@code org.apache.flink.streaming.api.graph.StreamGraph}. */
final class StreamGraph {
  private final Map<Integer, StreamNode> nodes;
  private final Map<Integer, List<StreamEdge>> outputs;

  /**
   * @param nodes in the order of translation: producers first, but for feedback edges
   */
  StreamGraph(Collection<StreamNode> nodes) {
    Map<Integer, StreamNode> byId = new LinkedHashMap<>();
    Map<Integer, List<StreamEdge>> outgoing = new LinkedHashMap<>();
    for (StreamNode node : nodes) {
      byId.put(node.id(), node);
      for (StreamEdge edge : node.inputs()) {
        outgoing.computeIfAbsent(edge.source(), any -> new ArrayList<>()).add(edge);
      }
    }
    this.nodes = Collections.unmodifiableMap(byId);
    this.outputs = outgoing;
  }

  /** Every node in the order of translation. */
  Collection<StreamNode> nodes() {
    return nodes.values();
  }

  /** True for a job of the DataSet API. */
  boolean ofDataSets() {
    return nodes.values().stream()
        .anyMatch(node -> node.origin().transformation().kind().isDataSet());
  }

  boolean contains(int id) {
    return nodes.containsKey(id);
  }

  StreamNode node(int id) {
    return nodes.get(id);
  }

  /** Out-edges in the order in which their consumers were translated. */
  List<StreamEdge> outputs(int id) {
    return outputs.getOrDefault(id, List.of());
  }
}
