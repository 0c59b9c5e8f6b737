package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.OperatorUid;
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
    int id = context.ids().node(origin.transformation().id());
    return switch (origin.role()) {
      case CACHE_WRITER -> "CacheWrite";
      case ITERATION_HEAD -> "IterationSource-" + id;
      case ITERATION_TAIL -> "IterationSink-" + id;
      case OPERATOR -> prefix(origin) + name;
    };
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
