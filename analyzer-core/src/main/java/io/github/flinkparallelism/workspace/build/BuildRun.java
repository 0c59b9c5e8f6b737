package io.github.flinkparallelism.workspace.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a build is run.
 *
 * @param properties {@code -D}, stronger than what build files say
 * @param profiles profiles of Maven that are active, {@code -P}; absent where it is not known
 */
public record BuildRun(Map<String, String> properties, Optional<List<String>> profiles) {
  public BuildRun {
    properties = Map.copyOf(properties);
    profiles = profiles.map(List::copyOf);
  }
}
