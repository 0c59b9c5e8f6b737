package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of one Flink class: a row per method. */
final class ApiTable {
  private final FlinkType type;
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  private ApiTable(FlinkType type) {
    this.type = type;
  }

  static ApiTable of(FlinkType type) {
    return new ApiTable(type);
  }

  /**
   * A row.
   *
   * @param minArgs least number of arguments
   * @param maxArgs greatest number of arguments
   * @param since release line from which on it holds: {@code 1.15}; absent for all
   * @param effect what it does
   */
  private record Row(int minArgs, int maxArgs, Optional<FlinkVersion> since, Effect effect) {}

  FlinkType type() {
    return type;
  }

  /** The methods that have a row. */
  Set<String> methods() {
    return rows.keySet();
  }

  /** A row for every overload of a method. */
  ApiTable row(String method, Effect effect) {
    return row(method, 0, Integer.MAX_VALUE, effect);
  }

  /** A row for the overloads with that many arguments. */
  ApiTable row(String method, int minArgs, int maxArgs, Effect effect) {
    rows.computeIfAbsent(method, m -> new ArrayList<>())
        .add(new Row(minArgs, maxArgs, Optional.empty(), effect));
    return this;
  }

  /** A row that holds from a release line on; it stands before the row for older ones. */
  ApiTable since(String version, String method, Effect effect) {
    rows.computeIfAbsent(method, m -> new ArrayList<>())
        .add(new Row(0, Integer.MAX_VALUE, FlinkVersion.parse(version), effect));
    return this;
  }

  /** Rows of methods that return their receiver and do not touch the plan. */
  ApiTable noEffect(String... methods) {
    for (String method : methods) {
      row(method, Call::self);
    }
    return this;
  }

  /** Rows of methods whose result is of no interest and that do not touch the plan. */
  ApiTable inert(String... methods) {
    for (String method : methods) {
      row(method, call -> FlinkRef.of(FlinkType.INERT, call.self().env()));
    }
    return this;
  }

  /** The effect of a method with that many arguments. */
  Optional<Effect> find(String method, int args, FlinkVersion version) {
    for (Row row : rows.getOrDefault(method, List.of())) {
      boolean inForce = row.since().map(s -> version.compareTo(s) >= 0).orElse(true);
      if (inForce && args >= row.minArgs() && args <= row.maxArgs()) {
        return Optional.of(row.effect());
      }
    }
    return Optional.empty();
  }
}
