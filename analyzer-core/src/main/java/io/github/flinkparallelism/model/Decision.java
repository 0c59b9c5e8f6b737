package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import java.util.Optional;

/**
 * One layer's word on a number.
 *
 * @param layer who speaks
 * @param value what it says
 * @param code the text that says it: {@code .setParallelism(5)}, {@code parallelism.default: 1},
 *     {@code -p 10}; a short description where there is no text
 * @param location where; absent for command line flags and Flink's own defaults
 * @param origin the entry of a file that the program read the number from, if it did
 */
public record Decision(
    Layer layer,
    Quantity value,
    String code,
    Optional<Location> location,
    Optional<Origin> origin) {
  /** A word whose number stands where it is said. */
  public Decision(Layer layer, Quantity value, String code, Optional<Location> location) {
    this(layer, value, code, location, Optional.empty());
  }
}
