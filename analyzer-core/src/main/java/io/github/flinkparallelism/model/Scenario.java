package io.github.flinkparallelism.model;

import java.util.List;
import java.util.Optional;

/**
 * What was assumed about the outside world.
 *
 * @param deployment the configuration that was read: {@code conf/config.yaml}
 * @param args the program arguments, to be shown: without secrets; empty when they are unknown or
 *     none
 * @param clientParallelism {@code -p}
 */
public record Scenario(
    Optional<String> deployment, List<String> args, Optional<Integer> clientParallelism) {
  public Scenario {
    args = List.copyOf(args);
  }
}
