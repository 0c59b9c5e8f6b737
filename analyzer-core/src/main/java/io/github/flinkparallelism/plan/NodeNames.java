package io.github.flinkparallelism.plan;

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
  static String name(NodeOrigin origin, String name, FlinkVersion version) {
    if (origin.step().isPresent()) {
      return SinkNames.name(name, origin.step().get().name(), version);
    }
    switch (origin.role()) {
      case CACHE_WRITER:
        return "CacheWrite";
      case ITERATION_HEAD:
        return "IterationSource-" + origin.transformation().id();
      case ITERATION_TAIL:
        return "IterationSink-" + origin.transformation().id();
      default:
        return prefix(origin) + name;
    }
  }

  /** The uid of a node whose transformation has {@code uid}. */
  static Optional<String> uid(NodeOrigin origin, Optional<String> uid, FlinkVersion version) {
    return origin.step().isPresent()
        ? SinkNames.uid(uid, origin.step().get().name(), version)
        : uid;
  }

  private static String prefix(NodeOrigin origin) {
    switch (origin.transformation().kind()) {
      case SOURCE:
      case LEGACY_SOURCE:
        return "Source: ";
      case LEGACY_SINK:
        return "Sink: ";
      default:
        return "";
    }
  }
}
