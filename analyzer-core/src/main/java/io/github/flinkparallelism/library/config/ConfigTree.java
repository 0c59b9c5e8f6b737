package io.github.flinkparallelism.library.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content of a YAML or JSON file: what its syntax says, before anything is made of it. */
sealed interface ConfigTree {
  /** The line in the file, from 1. */
  int line();

  /**
   * A text, number or truth value.
   *
   * @param value String, Integer, Long, Double or Boolean; absent for null
   */
  record Scalar(Optional<Object> value, int line) implements ConfigTree {}

  /** Entries by key, in order. */
  record Mapping(Map<String, ConfigTree> entries, int line) implements ConfigTree {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** Elements in order. */
  record Sequence(List<ConfigTree> elements, int line) implements ConfigTree {
    public Sequence {
      elements = List.copyOf(elements);
    }
  }
}
