package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.library.config.ServedProperties;
import io.github.flinkparallelism.settings.HandedProperties;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes values of what a deployment hands to its program. */
final class HandedValues {
  private HandedValues() {}

  static ServedProperties of(Optional<HandedProperties> handed) {
    return handed.map(HandedValues::of).orElse(ServedProperties.UNSTATED);
  }

  private static ServedProperties of(HandedProperties handed) {
    Map<String, Map<String, Optional<Value>>> groups = new LinkedHashMap<>();
    handed
        .groups()
        .forEach(
            (name, group) -> {
              Map<String, Optional<Value>> values = new LinkedHashMap<>();
              group.forEach((key, property) -> values.put(key, value(property)));
              groups.put(name, values);
            });
    return new ServedProperties(groups, handed.complete());
  }

  /** A value that is stated is known; one that a variable has by default is so by default. */
  private static Optional<Value> value(HandedProperties.Property property) {
    return property
        .value()
        .map(
            text -> {
              Value known = Value.of(text, property.origin());
              return property
                  .variable()
                  .<Value>map(
                      variable ->
                          new Value.Symbol(
                              variable,
                              "String",
                              Optional.of(known),
                              property.origin().text(),
                              property.origin().location()))
                  .orElse(known);
            });
  }
}
