package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * One layer's word on a number.
 *
 * @param layer who speaks
 * @param value what it says
 * @param code the text that says it: {@code .setParallelism(5)}, {@code parallelism.default: 1},
 *     {@code -p 10}; a short description where there is no text
 * @param location where; absent for command line flags and Flink's own defaults
 */
public record Decision(Layer layer, Quantity value, String code, Optional<Location> location) {}
