package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code pipeline.jobvertex-parallelism-overrides}, from 1.17 to 1.20: {@code
 * Dispatcher#applyParallelismOverrides} replaces the parallelism of the vertices that it names.
 * From 2.0 on it does so with job graphs only, and what clients submit is a stream graph, {@code
 * AbstractSessionClusterExecutor#execute}, {@code EmbeddedExecutor#submitAndGetJobClientFuture}.
 */
final class Overrides {
  private static final String KEY = "pipeline.jobvertex-parallelism-overrides";

  private final Map<String, Decision> byVertex;
  private final VertexIds ids;

  private Overrides(Map<String, Decision> byVertex, VertexIds ids) {
    this.byVertex = byVertex;
    this.ids = ids;
  }

  /** The overrides that are configured for a job with that graph. */
  static Overrides of(PlanContext context, StreamGraph graph, List<JobVertex> vertices) {
    Map<String, Decision> byVertex = new HashMap<>();
    if (isApplied(context.version())) {
      // Read first, since the job's own win over those of the cluster.
      ofJob(context)
          .forEach(
              (key, value) -> read(key, value, key + ": " + value, Optional.empty(), byVertex));
      for (Setting setting : context.options().deployment().settings()) {
        read(setting.key(), setting.value(), setting.code(), setting.location(), byVertex);
      }
    }
    return new Overrides(
        byVertex, byVertex.isEmpty() ? VertexIds.NONE : VertexIds.of(context, graph, vertices));
  }

  private static boolean isApplied(FlinkVersion version) {
    return version.atLeast(1, 17) && !version.atLeast(2, 0);
  }

  /** From 1.19 on, what the program configures is a part of the job's configuration. */
  private static Map<String, String> ofJob(PlanContext context) {
    return context.version().atLeast(1, 19) ? context.options().program() : Map.of();
  }

  private static void read(
      String key, String value, String code, Optional<Location> at, Map<String, Decision> into) {
    if (key.equals(KEY)) {
      read(value, code, at, into);
    } else if (key.startsWith(KEY + ".")) {
      put(key.substring(KEY.length() + 1), value, code, at, into);
    }
  }

  /** {@code id:3,id:5}, or the map in braces that YAML writes. */
  private static void read(
      String text, String code, Optional<Location> at, Map<String, Decision> into) {
    for (String entry : text.replaceAll("[{}\"'\\s]", "").split(",")) {
      int colon = entry.lastIndexOf(':');
      if (colon > 0) {
        put(entry.substring(0, colon), entry.substring(colon + 1), code, at, into);
      }
    }
  }

  private static void put(
      String id, String value, String code, Optional<Location> at, Map<String, Decision> into) {
    PlanOptions.parse(value)
        .filter(number -> number > 0)
        .ifPresent(
            number ->
                into.putIfAbsent(
                    id.trim().toLowerCase(Locale.ROOT),
                    new Decision(Layer.EXTERNAL, Quantity.exact(number), code, at)));
  }

  /**
   * What is said of {@code vertex}; unknown where its id is not known but some id is overridden.
   */
  Optional<Decision> decision(JobVertex vertex) {
    if (byVertex.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = ids.of(vertex.head());
    if (id.isPresent()) {
      return Optional.ofNullable(byVertex.get(id.get()));
    }
    Decision any = byVertex.values().iterator().next();
    Quantity open =
        Quantity.unknown("whether " + KEY + " names this vertex depends on the whole job graph");
    return Optional.of(
        new Decision(
            Layer.EXTERNAL,
            open.withBounds(Optional.of(1), Optional.empty()),
            any.code(),
            any.location()));
  }
}
