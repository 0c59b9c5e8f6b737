package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Properties in named groups that a platform hands to the program, such as those of Amazon's
 * managed service.
 *
 * @param groups properties by name, by the name of their group
 * @param complete true where the program gets no other
 */
public record HandedProperties(Map<String, Map<String, Property>> groups, boolean complete) {
  public HandedProperties {
    Map<String, Map<String, Property>> copy = new LinkedHashMap<>();
    groups.forEach((name, group) -> copy.put(name, Map.copyOf(group)));
    groups = Map.copyOf(copy);
  }

  /**
   * One property.
   *
   * @param value as stated; absent for one that a tool fills in, and for a secret
   * @param origin where it is stated
   * @param variable the outside input of which the value is the default; absent for one that is
   *     stated as it is
   */
  public record Property(Optional<String> value, Origin origin, Optional<String> variable) {}
}
