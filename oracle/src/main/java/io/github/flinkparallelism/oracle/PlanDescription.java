package io.github.flinkparallelism.oracle;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.graph.StreamConfig;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.operators.StreamOperatorFactory;

/** Flink's graphs of one job as plain maps and lists. */
final class PlanDescription {
  private final StreamGraph graph;
  private final ClassLoader userCodeClassLoader;

  private PlanDescription(StreamGraph graph, ClassLoader userCodeClassLoader) {
    this.graph = graph;
    this.userCodeClassLoader = userCodeClassLoader;
  }

  static Map<String, ?> of(StreamGraph graph, ClassLoader userCodeClassLoader) {
    return new PlanDescription(graph, userCodeClassLoader).describe();
  }

  private Map<String, ?> describe() {
    // The nodes come first: in batch jobs, making the job graph changes them.
    List<Map<String, ?>> nodes = new ArrayList<>();
    sortedNodes().forEach(node -> nodes.add(node(node)));
    // An error here is one that the submitting client would see too, so it goes to the program.
    JobGraph jobGraph = graph.getJobGraph();
    List<JobVertex> vertices = jobGraph.getVerticesSortedTopologicallyFromSources();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("jobName", jobGraph.getName());
    map.put("jobType", graph.getJobType().name());
    map.put("dynamic", isDynamic());
    map.put("streamNodes", nodes);
    map.put("jobVertices", vertices(vertices));
    map.put("requiredSlots", requiredSlots(vertices));
    return map;
  }

  /**
   * Whether a scheduler may decide numbers at run time: the graph knows from 1.16 on, its
   * configuration does in 1.15, and there is no such scheduler before.
   */
  private boolean isDynamic() {
    return flag(graph, "isDynamic")
        .or(() -> flag(graph.getExecutionConfig(), "isDynamicGraph"))
        .orElse(false);
  }

  private static Optional<Boolean> flag(Object target, String name) {
    try {
      Method getter = target.getClass().getDeclaredMethod(name);
      getter.setAccessible(true);
      return Optional.of((Boolean) getter.invoke(target));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<StreamNode> sortedNodes() {
    return graph.getStreamNodes().stream()
        .sorted(Comparator.comparingInt(StreamNode::getId))
        .toList();
  }

  private static Map<String, ?> node(StreamNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", node.getId());
    map.put("name", node.getOperatorName());
    map.put("parallelism", node.getParallelism());
    map.put("maxParallelism", maxParallelism(node));
    map.put("slotSharingGroup", node.getSlotSharingGroup());
    // The heads and tails of iterations have no factory.
    StreamOperatorFactory<?> factory = node.getOperatorFactory();
    map.put("chainingStrategy", factory == null ? null : factory.getChainingStrategy());
    map.put("inputs", node.getInEdges().stream().map(PlanDescription::input).toList());
    return map;
  }

  /** The getter is not public before Flink 2. */
  private static Object maxParallelism(StreamNode node) {
    try {
      Method getter = StreamNode.class.getDeclaredMethod("getMaxParallelism");
      getter.setAccessible(true);
      return getter.invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, ?> input(StreamEdge edge) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", edge.getSourceId());
    map.put("ship", edge.getPartitioner().toString());
    map.put("sideOutput", edge.getOutputTag() == null ? null : edge.getOutputTag().getId());
    return map;
  }

  private List<Map<String, ?>> vertices(List<JobVertex> vertices) {
    IdentityHashMap<Object, Integer> groups = new IdentityHashMap<>();
    List<Map<String, ?>> result = new ArrayList<>();
    for (JobVertex vertex : vertices) {
      StreamConfig head = new StreamConfig(vertex.getConfiguration());
      List<Integer> nodes = new ArrayList<>(List.of(head.getVertexID()));
      nodes.addAll(
          new TreeSet<>(head.getTransitiveChainedTaskConfigs(userCodeClassLoader).keySet()));
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("name", vertex.getName());
      map.put("parallelism", vertex.getParallelism());
      map.put("maxParallelism", vertex.getMaxParallelism());
      map.put("nodes", nodes);
      map.put("slotSharingGroup", graph.getStreamNode(head.getVertexID()).getSlotSharingGroup());
      // In batch jobs, groups of the same name can be different groups.
      map.put(
          "slotGroupIndex",
          groups.computeIfAbsent(vertex.getSlotSharingGroup(), group -> groups.size()));
      result.add(map);
    }
    return result;
  }

  /** The sum over groups of their widest vertex; -1 when Flink decides a width at run time. */
  private static int requiredSlots(List<JobVertex> vertices) {
    IdentityHashMap<Object, Integer> widest = new IdentityHashMap<>();
    for (JobVertex vertex : vertices) {
      if (vertex.getParallelism() < 1) {
        return -1;
      }
      widest.merge(vertex.getSlotSharingGroup(), vertex.getParallelism(), Math::max);
    }
    return widest.values().stream().mapToInt(Integer::intValue).sum();
  }
}
