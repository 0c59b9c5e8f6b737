package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.List;

/**
 * A call that changed the environment's parallelism while a job was being built.
 *
 * @param code the call's text: {@code env.setParallelism(3)}
 * @param value what it set
 * @param location the method name in the call
 * @param createdBefore operators that existed already and did not use the new value
 * @param decides operators whose parallelism comes from this call
 */
public record EnvironmentWrite(
    String code,
    Quantity value,
    Location location,
    List<Integer> createdBefore,
    List<Integer> decides) {

  public EnvironmentWrite {
    createdBefore = List.copyOf(createdBefore);
    decides = List.copyOf(decides);
  }
}
