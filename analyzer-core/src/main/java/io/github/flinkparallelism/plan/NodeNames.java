package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.OperatorUid;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;

/** Names of stream nodes as plans and the web UI show them. */
final class NodeNames {
  private NodeNames() {}

  /**
   * The name of a node: {@code StreamGraph#addSource} and {@code StreamGraph#addSink} get their
   * prefixes from the translators of sources and legacy sinks.
   *
   * @param name the transformation's name
   */
  static String name(NodeOrigin origin, String name, PlanContext context) {
    if (origin.step().isPresent()) {
      return SinkNames.name(name, origin.step().get().name(), context.version());
    }
    return switch (origin.role()) {
      case CACHE_WRITER -> "CacheWrite";
      case ITERATION_HEAD -> "IterationSource-" + loop(origin.transformation(), context);
      case ITERATION_TAIL -> "IterationSink-" + loop(origin.transformation(), context);
      case OPERATOR -> prefix(origin) + name;
    };
  }

  /** The id of the loop, in braces where nobody knows how many there are before it. */
  private static String loop(Transformation loop, PlanContext context) {
    boolean counted =
        context.pipeline().transformations().stream()
            .filter(each -> each.id() < loop.id())
            .allMatch(each -> isCounted(each, loop));
    return counted ? String.valueOf(context.ids().node(loop.id())) : "{id}";
  }

  /** Whether a transformation takes one id in every run in which the loop is made. */
  private static boolean isCounted(Transformation each, Transformation loop) {
    return each.kind() != TransformationKind.OPAQUE
        && !each.kind().isTable()
        && !each.repeated()
        && loop.guard().literals().containsAll(each.guard().literals());
  }

  /** The uid of a node whose transformation has {@code uid}. */
  static Optional<OperatorUid> uid(
      NodeOrigin origin, Optional<OperatorUid> uid, FlinkVersion version) {
    return origin.step().isPresent()
        ? SinkNames.uid(uid, origin.step().get().name(), version)
        : uid;
  }

  private static String prefix(NodeOrigin origin) {
    return switch (origin.transformation().kind()) {
      case SOURCE, LEGACY_SOURCE, TABLE_SOURCE -> "Source: ";
      case LEGACY_SINK, TABLE_SINK -> "Sink: ";
      default -> "";
    };
  }
}
