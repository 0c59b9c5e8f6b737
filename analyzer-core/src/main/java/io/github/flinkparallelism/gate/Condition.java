package io.github.flinkparallelism.gate;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * A condition of the program that the source does not decide. The same condition tested again is
 * the same {@code id}, which keeps branches correlated.
 *
 * @param id identity within one analysis
 * @param text its source text: {@code params.has("output")}
 * @param location where it is first tested
 * @param byDefault its value while every outside input keeps the default that the source states
 * @param input the outside input that decides it: {@code --output}
 */
public record Condition(
    int id, String text, Location location, Optional<Boolean> byDefault, Optional<String> input) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Condition condition && condition.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }
}
