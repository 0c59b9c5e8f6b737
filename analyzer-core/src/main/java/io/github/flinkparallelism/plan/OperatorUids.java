package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.OperatorUid;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two operators with one uid; {@code StreamGraphHasherV2#generateNodeHash}. */
final class OperatorUids {
  private OperatorUids() {}

  /** An error at every operator with the uid of one before it. */
  static List<Violation> violations(
      PlanContext context, ResolvedPipeline pipeline, StreamGraph graph) {
    List<Violation> violations = new ArrayList<>();
    Map<String, Location> owners = new HashMap<>();
    for (StreamNode node : graph.nodes()) {
      Optional<String> uid = uid(context, pipeline, node);
      Location location = node.origin().transformation().location();
      Optional<Location> owner = uid.map(text -> owners.putIfAbsent(text, location));
      if (owner.isPresent()) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                "the uid \"%s\" is that of the operator at %s as well"
                    .formatted(uid.get(), owner.get().brief()),
                "Flink throws an IllegalArgumentException when it generates the job graph",
                "give each operator a uid of its own",
                location));
      }
    }
    return violations;
  }

  private static Optional<String> uid(
      PlanContext context, ResolvedPipeline pipeline, StreamNode node) {
    Transformation transformation = node.origin().transformation();
    if (node.origin().role() != NodeOrigin.Role.OPERATOR || transformation.repeated()) {
      return Optional.empty();
    }
    Optional<OperatorUid> own = pipeline.assumptions().peek(transformation.uid());
    return NodeNames.uid(node.origin(), own, context.version())
        .filter(OperatorUid::known)
        .map(OperatorUid::text);
  }
}
