package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform hands to the program, in groups.
 *
 * @param groups values by name, by the name of their group; an absent value is stated and not told
 * @param complete true where there are no other groups and properties
 */
public record ServedProperties(Map<String, Map<String, Optional<Value>>> groups, boolean complete) {
  /** Nothing is said about it. */
  public static final ServedProperties UNSTATED = new ServedProperties(Map.of(), false);

  public ServedProperties {
    Map<String, Map<String, Optional<Value>>> copy = new LinkedHashMap<>();
    groups.forEach((name, group) -> copy.put(name, Map.copyOf(group)));
    groups = Map.copyOf(copy);
  }

  /** Whether there is a group of that name. */
  boolean isStated(String group) {
    return groups.containsKey(group);
  }

  /** Whether the group has such a property. */
  boolean isStated(String group, String key) {
    return groups.getOrDefault(group, Map.of()).containsKey(key);
  }

  /** The value of a property, where it is told. */
  Optional<Value> stated(String group, String key) {
    return groups.getOrDefault(group, Map.of()).getOrDefault(key, Optional.empty());
  }
}
