package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.source.Location;
import java.util.List;

/**
 * A reached call of a Flink method that can influence parallelism, chaining or slot sharing; for
 * the census of call sites.
 *
 * @param method the method's name
 * @param location the method name in the call
 * @param targets ids of the transformations it was applied to; empty for the environment
 */
public record RecordedCall(String method, Location location, List<Integer> targets) {
  public RecordedCall {
    targets = List.copyOf(targets);
  }
}
