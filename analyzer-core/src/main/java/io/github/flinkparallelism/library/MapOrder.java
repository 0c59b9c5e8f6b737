package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which a map shows its entries. That of a hash map is its own and no accident: with
 * keys whose hash codes are specified it is the same in every run.
 */
final class MapOrder {
  static final String SORTED = "java.util.TreeMap";
  static final String HASHED = "java.util.HashMap";

  private MapOrder() {}

  /** The entries in the map's order, or in that of insertion where it has none that is known. */
  static Contents.Entries of(Value.MapRef map, Contents.Entries entries) {
    List<Value> keys = List.copyOf(entries.values().keySet());
    Optional<List<Value>> order = Optional.empty();
    if (map.type().equals(SORTED)) {
      order = Sets.sorted(keys);
    } else if (map.type().equals(HASHED) && keys.stream().allMatch(MapOrder::hasStableHash)) {
      Map<Object, Value> hashed = new HashMap<>();
      keys.forEach(key -> hashed.put(((Value.Const) key).value(), key));
      order = Optional.of(new ArrayList<>(hashed.values()));
    }
    Map<Value, Value> sorted = new LinkedHashMap<>();
    order.orElse(keys).forEach(key -> sorted.put(key, entries.values().get(key)));
    return new Contents.Entries(sorted, entries.open());
  }

  private static boolean hasStableHash(Value key) {
    return key instanceof Value.Const;
  }
}
