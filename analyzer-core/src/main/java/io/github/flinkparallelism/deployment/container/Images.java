package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of container images. */
public final class Images {
  /** Flink's own image: only there is the tag a release of Flink. */
  private static final Pattern FLINK =
      Pattern.compile("(?:.*/)?flink:(\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})?)(?:-.*)?(?:@.*)?");

  private Images() {}

  /** The release of Flink's image {@code name}: {@code flink:1.18.1-scala_2.12}. */
  public static Optional<FlinkVersion> version(String name) {
    Matcher matcher = FLINK.matcher(name.trim());
    return matcher.matches() ? FlinkVersion.parse(matcher.group(1)) : Optional.empty();
  }
}
