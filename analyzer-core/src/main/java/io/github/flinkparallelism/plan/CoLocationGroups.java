package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.CoLocation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.ScenarioPlan.PlannedVertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks whose subtasks are to share slots one by one; {@code
 * StreamingJobGraphGenerator#setCoLocation}. Only what the head of a task says counts, and nobody
 * compares the parallelism.
 */
final class CoLocationGroups {
  private CoLocationGroups() {}

  /** Tasks that are to be located together although they are in different groups of slots. */
  static List<Violation> violations(
      PlanContext context,
      ResolvedPipeline pipeline,
      StreamGraph graph,
      List<PlannedVertex> vertices) {
    Map<String, String> groups = new HashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (PlannedVertex vertex : vertices) {
      Optional<CoLocation> wish = wish(context, pipeline, graph.node(vertex.vertex().head()));
      if (wish.isEmpty()) {
        continue;
      }
      String group = vertex.slotSharingGroup();
      String before = groups.putIfAbsent(wish.get().key(), group);
      if (before != null && !before.equals(group)) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                "co-location group %s has operators in the slot sharing groups %s and %s"
                    .formatted(wish.get().key(), before, group),
                "Flink throws an IllegalStateException when it generates the job graph",
                "put all operators of a co-location group into one slot sharing group",
                wish.get().location()));
      }
    }
    return violations;
  }

  /** The steps of a sink are located like the sink from 1.19 on, before that not at all. */
  private static Optional<CoLocation> wish(
      PlanContext context, ResolvedPipeline pipeline, StreamNode node) {
    boolean counts =
        node.origin().role() == NodeOrigin.Role.OPERATOR
            && (!node.origin().is(TransformationKind.SINK) || context.version().atLeast(1, 19));
    return counts
        ? pipeline.assumptions().peek(node.origin().transformation().coLocation())
        : Optional.empty();
  }
}
