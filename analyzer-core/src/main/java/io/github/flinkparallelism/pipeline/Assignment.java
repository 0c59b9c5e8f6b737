package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * A number together with who set it and what that replaced: one link in the chain of decisions.
 *
 * @param amount the number
 * @param layer who set it
 * @param code the text that sets it: {@code .setParallelism(5)}
 * @param location where; absent for flags and Flink's defaults
 * @param replaced what was in force before, absent at the end of the chain
 */
public record Assignment(
    Amount amount,
    Layer layer,
    String code,
    Optional<Location> location,
    Optional<Gated<Assignment>> replaced) {

  /** Of this link alone: both sides of a branch share the links before, many times over. */
  @Override
  public int hashCode() {
    return Objects.hash(amount, layer, code, location);
  }
}
