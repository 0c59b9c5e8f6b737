package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import java.util.List;

/**
 * A file of the conf folder that counts for nothing, such as {@code flink-conf.yaml} on Flink 2.x.
 *
 * @param location the start of the file
 * @param reason why it does not
 * @param settings what it says in vain
 */
public record IgnoredFile(Location location, String reason, List<Setting> settings) {
  public IgnoredFile {
    settings = List.copyOf(settings);
  }
}
