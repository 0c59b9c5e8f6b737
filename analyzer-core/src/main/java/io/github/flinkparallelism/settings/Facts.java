package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What users state about a deployment that no file of Flink says.
 *
 * @param pricePerSlotHour what an hour of a slot costs, in whatever currency, not negative
 * @param mostSlots how many slots the jobs may need together, at least 1
 * @param mostPerHour what an hour of their slots may cost
 * @param budget where the limits are stated
 * @param partitions what sources read, by name or uid of the source
 */
public record Facts(
    Optional<BigDecimal> pricePerSlotHour,
    Optional<Integer> mostSlots,
    Optional<BigDecimal> mostPerHour,
    Optional<Location> budget,
    Map<String, Partitions> partitions) {
  /** Nothing is stated. */
  public static final Facts NONE =
      new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  public Facts {
    partitions = Collections.unmodifiableMap(new LinkedHashMap<>(partitions));
  }

  /**
   * The partitions, shards or splits that a source shares among its subtasks.
   *
   * @param count how many, at least 1
   * @param location where it is stated
   */
  public record Partitions(int count, Location location) {}
}
