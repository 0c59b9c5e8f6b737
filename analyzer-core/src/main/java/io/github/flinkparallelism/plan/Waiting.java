package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.ScenarioPlan.PlannedVertex;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.EnumSet;
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
  private static final Set<TransformationKind> KEEP_THE_MARK =
      EnumSet.of(
          TransformationKind.ONE_INPUT, TransformationKind.TWO_INPUT, TransformationKind.REDUCE);

  private Waiting() {}

  /**
   * The transformations that a job leaves marked for those after it: from 2.0 on, the mark is an
   * {@code Attribute} that the stream nodes of all jobs share with their transformation.
   */
  static Set<Integer> marked(ExecutionPlans plans) {
    FlinkVersion version = plans.context().version();
    if (!version.atLeast(2, 0)) {
      return Set.of();
    }
    Set<Integer> marked = new HashSet<>();
    for (var sample : plans.samples()) {
      ScenarioPlan plan = sample.result();
      List<JobVertex> vertices = plan.vertices().stream().map(PlannedVertex::vertex).toList();
      for (int id : behind(plan.graph(), vertices, version)) {
        NodeOrigin origin = plan.graph().node(id).origin();
        if (KEEP_THE_MARK.contains(origin.transformation().kind())) {
          marked.add(origin.transformation().id());
        }
      }
    }
    return marked;
  }

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
