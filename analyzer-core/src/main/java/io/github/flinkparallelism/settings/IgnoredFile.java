package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import java.util.List;

/**
 * A configuration file that this Flink version does not read, such as {@code flink-conf.yaml} on
 * Flink 2.x.
 *
 * @param location the start of the file
 * @param reason why Flink does not read it
 * @param settings what it says in vain
 */
public record IgnoredFile(Location location, String reason, List<Setting> settings) {
  public IgnoredFile {
    settings = List.copyOf(settings);
  }
}
