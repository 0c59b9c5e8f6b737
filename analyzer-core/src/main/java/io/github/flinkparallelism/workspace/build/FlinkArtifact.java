package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dependency on one of Flink's artifacts, with a version that may still be a reference.
 *
 * @param artifactId {@code flink-streaming-java_2.12}
 * @param version as written
 */
record FlinkArtifact(String artifactId, VersionText version) {
  static final String GROUP = "org.apache.flink";

  /** Strongest first: artifacts that always have Flink's own version. */
  private static final List<String> CORE =
      List.of(
          "flink-streaming-java",
          "flink-clients",
          "flink-runtime",
          "flink-streaming-scala",
          "flink-java",
          "flink-scala",
          "flink-core",
          "flink-table",
          "flink-test-utils",
          "flink-statebackend",
          "flink-dist");

  /** Projects below Flink's group that have versions of their own. */
  private static final List<String> FOREIGN =
      List.of(
          "flink-shaded",
          "flink-cdc",
          "flink-ml",
          "flink-statefun",
          "flink-kubernetes-operator",
          "flink-table-store",
          "flink-agents");

  private static final Pattern HINT = Pattern.compile("\\d[\\w.]*-(\\d+\\.\\d+(?:\\.\\d+)?)");
  private static final String CONNECTOR = "connector";

  /** From the artifact that tells Flink's version best to the one that tells it worst. */
  static final Comparator<FlinkArtifact> BY_RANK = Comparator.comparingInt(FlinkArtifact::rank);

  /** True when the artifact's version says something about Flink's. */
  boolean isTelling() {
    return artifactId.startsWith("flink-")
        && !artifactId.contains("-cdc")
        && FOREIGN.stream().noneMatch(this::isNamed);
  }

  private boolean isNamed(String prefix) {
    return artifactId.startsWith(prefix)
        && (artifactId.length() == prefix.length()
            || "-_".indexOf(artifactId.charAt(prefix.length())) >= 0);
  }

  private int rank() {
    for (int i = 0; i < CORE.size(); i++) {
      if (isNamed(CORE.get(i))) {
        return i;
      }
    }
    return isConnector() ? CORE.size() + 1 : CORE.size();
  }

  private boolean isConnector() {
    return artifactId.contains(CONNECTOR);
  }

  /**
   * Flink's version as this artifact tells it. Connectors are released on their own since 1.16 and
   * name Flink's release behind a hyphen: {@code 3.3.0-1.20}.
   */
  Optional<VersionText> flinkVersion(VersionText resolved) {
    Matcher hint = HINT.matcher(resolved.text());
    if (isConnector() && hint.matches()) {
      return Optional.of(new VersionText(hint.group(1), resolved.location()));
    }
    Optional<FlinkVersion> version = resolved.version();
    boolean ownRelease = isConnector() && version.map(v -> v.atLeast(1, 17)).orElse(true);
    return version.isEmpty() || ownRelease ? Optional.empty() : Optional.of(resolved);
  }
}
