package io.github.flinkparallelism.verify.flink;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What Flink planned for one {@code execute()}.
 *
 * @param jobName what Flink calls the job
 * @param dynamic whether a scheduler may decide numbers at run time, as for batch jobs
 * @param nodes the stream graph in id order
 * @param vertices the job graph
 */
public record FlinkPlan(
    String jobName, boolean dynamic, List<Node> nodes, List<JobVertex> vertices) {
  private static final int MAX_PARALLELISM_AT_LEAST = 128;
  private static final int MAX_PARALLELISM_AT_MOST = 32768;

  /** Copies the lists. */
  public FlinkPlan {
    nodes = List.copyOf(nodes);
    vertices = List.copyOf(vertices);
  }

  /**
   * An operator.
   *
   * @param parallelism as stored, -1 when nobody said one
   * @param maxParallelism as stored, -1 when nobody said one
   */
  public record Node(
      int id,
      String name,
      int parallelism,
      int maxParallelism,
      String slotSharingGroup,
      List<Input> inputs) {
    /** Copies the inputs. */
    public Node {
      inputs = List.copyOf(inputs);
    }
  }

  /** An edge into an operator. */
  public record Input(int from, String partitioning) {}

  /**
   * A task.
   *
   * @param slotGroup number of the group of slots that it shares
   */
  public record JobVertex(String name, int parallelism, List<Integer> nodes, int slotGroup) {
    /** Copies the nodes. */
    public JobVertex {
      nodes = List.copyOf(nodes);
    }
  }

  /** How many subtasks run; empty when a batch scheduler decides that later. */
  public OptionalInt effectiveParallelism(Node node) {
    return vertices.stream()
        .filter(vertex -> vertex.nodes().contains(node.id()))
        .findFirst()
        .map(this::effectiveParallelism)
        .orElseThrow();
  }

  /** How many subtasks run; empty when a batch scheduler decides that later. */
  public OptionalInt effectiveParallelism(JobVertex vertex) {
    if (vertex.parallelism() > 0) {
      return OptionalInt.of(vertex.parallelism());
    }
    // All other schedulers run with one what has no number.
    return dynamic ? OptionalInt.empty() : OptionalInt.of(1);
  }

  /** The stored max parallelism, or what Flink derives; empty where submission would fail. */
  public OptionalInt effectiveMaxParallelism(Node node) {
    if (node.maxParallelism() > 0) {
      return OptionalInt.of(node.maxParallelism());
    }
    OptionalInt parallelism = effectiveParallelism(node);
    if (parallelism.isEmpty() || parallelism.getAsInt() > MAX_PARALLELISM_AT_MOST) {
      return OptionalInt.empty();
    }
    int wanted = parallelism.getAsInt() + parallelism.getAsInt() / 2;
    int powerOfTwo = wanted <= 1 ? 1 : Integer.highestOneBit(wanted - 1) * 2;
    return OptionalInt.of(
        Math.min(Math.max(powerOfTwo, MAX_PARALLELISM_AT_LEAST), MAX_PARALLELISM_AT_MOST));
  }

  /** The sum over groups of their widest vertex; empty when a width is decided at run time. */
  public OptionalInt requiredSlots() {
    Map<Integer, Integer> widest = new LinkedHashMap<>();
    for (JobVertex vertex : vertices) {
      OptionalInt parallelism = effectiveParallelism(vertex);
      if (parallelism.isEmpty()) {
        return OptionalInt.empty();
      }
      widest.merge(vertex.slotGroup(), parallelism.getAsInt(), Math::max);
    }
    return OptionalInt.of(widest.values().stream().mapToInt(Integer::intValue).sum());
  }
}
