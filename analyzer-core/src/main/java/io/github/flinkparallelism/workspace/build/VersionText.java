package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;

/**
 * A text that stands for a version, and where it stands.
 *
 * @param text {@code 1.20.0}, or a reference such as {@code ${flink.version}}
 * @param location its first character
 */
record VersionText(String text, Location location) {
  Optional<FlinkVersion> version() {
    return FlinkVersion.parse(text);
  }
}
