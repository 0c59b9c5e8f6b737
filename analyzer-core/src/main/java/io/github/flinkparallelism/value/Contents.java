package io.github.flinkparallelism.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the store holds for a collection or map. */
public sealed interface Contents extends External {
  /**
   * The elements of a collection or array.
   *
   * @param values in order
   * @param open true when there may be more
   */
  record Elements(List<Value> values, boolean open) implements Contents {
    public Elements {
      values = List.copyOf(values);
    }

    @Override
    public String typeName() {
      return "java.util.List";
    }
  }

  /**
   * The entries of a map.
   *
   * @param values in insertion order
   * @param open true when there may be more
   */
  record Entries(Map<Value, Value> values, boolean open) implements Contents {
    public Entries {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String typeName() {
      return "java.util.Map";
    }
  }
}
