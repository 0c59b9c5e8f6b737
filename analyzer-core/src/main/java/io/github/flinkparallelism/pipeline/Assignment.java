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
 * @param copied true where an operator took over its input's number without being told it: {@code
 *     Transformation#isParallelismConfigured} is false then
 */
public record Assignment(
    Amount amount,
    Layer layer,
    String code,
    Optional<Location> location,
    Optional<Gated<Assignment>> replaced,
    boolean copied) {

  /** A number that was set on what has it. */
  public Assignment(
      Amount amount,
      Layer layer,
      String code,
      Optional<Location> location,
      Optional<Gated<Assignment>> replaced) {
    this(amount, layer, code, location, replaced, false);
  }

  /** The same on an operator that copies its input's. */
  public Assignment asCopy() {
    return new Assignment(amount, layer, code, location, replaced, true);
  }

  /** Of this link alone: both sides of a branch share the links before, many times over. */
  @Override
  public int hashCode() {
    return Objects.hash(amount, layer, code, location);
  }
}
