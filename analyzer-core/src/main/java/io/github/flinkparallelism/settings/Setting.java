package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * One value that one source gives to one of Flink's configuration keys.
 *
 * @param key Flink's key, flattened: {@code parallelism.default}
 * @param value the value as text, as Flink would read it
 * @param layer the rank of the source
 * @param code the text that says it: {@code -p 10}, {@code parallelism.default: 1}
 * @param location the key in its file; absent for flags
 * @param variable the outside input of which the value is the default, {@code parameter Width};
 *     absent for a value that is stated as it is
 */
public record Setting(
    String key,
    String value,
    Layer layer,
    String code,
    Optional<Location> location,
    Optional<String> variable) {
  /** A setting that is stated as it is. */
  public Setting(String key, String value, Layer layer, String code, Optional<Location> location) {
    this(key, value, layer, code, location, Optional.empty());
  }
}
