package io.github.flinkparallelism.flink.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the methods of {@code Configuration} do, by name; data for {@link ConfigurationModel}. */
final class ConfigurationMethods {
  /** What a method does to the entries. */
  enum Kind {
    /** Gives an entry: {@code get(option[, default])}. */
    READ,
    /** The same with the type before the option: {@code getEnum(type, option)}. */
    READ_TYPED,
    /** Gives an {@code Optional} of an entry. */
    READ_OPTIONAL,
    /** Tells whether there is an entry. */
    CONTAINS,
    /** Sets an entry. */
    WRITE,
    /** Takes an entry away. */
    REMOVE,
    /** Takes over another configuration, with a prefix before its keys or without. */
    ADD_ALL,
    /** Gives a copy. */
    COPY,
    /** Replaces everything by what nobody can see. */
    REPLACE,
    /** Leaves the entries as they are and gives back what is not followed. */
    NO_EFFECT
  }

  static final Map<String, Kind> CONFIGURATION =
      kinds(
          Map.entry(
              Kind.READ,
              "get getString getInteger getLong getFloat getDouble getBoolean getBytes getClass"
                  + " getValue"),
          Map.entry(Kind.READ_TYPED, "getEnum"),
          Map.entry(Kind.READ_OPTIONAL, "getOptional"),
          Map.entry(Kind.CONTAINS, "contains containsKey"),
          Map.entry(
              Kind.WRITE,
              "set setString setInteger setLong setFloat setDouble setBoolean setBytes setClass"),
          Map.entry(Kind.REMOVE, "removeConfig removeKey"),
          Map.entry(Kind.ADD_ALL, "addAll"),
          Map.entry(Kind.REPLACE, "read"),
          Map.entry(Kind.COPY, "clone"),
          Map.entry(Kind.NO_EFFECT, "addAllToProperties keySet toMap toFileWritableMap write"));

  private ConfigurationMethods() {}

  @SafeVarargs
  private static Map<String, Kind> kinds(Map.Entry<Kind, String>... rows) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Map.Entry<Kind, String> row : rows) {
      for (String method : row.getValue().split(" ")) {
        kinds.put(method, row.getKey());
      }
    }
    // What every object has: not part of Flink's API.
    return Map.copyOf(kinds);
  }

  static Optional<Kind> of(String method) {
    return Optional.ofNullable(CONFIGURATION.get(method));
  }
}
