package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a name in the catalog of a table environment stands for. */
sealed interface TableDefinition extends External {

  /**
   * A table of a connector.
   *
   * @param options {@code WITH (..)}
   * @param primaryKey whether it has one
   * @param location the call that defines it
   */
  record Connected(Map<String, Value> options, boolean primaryKey, Location location)
      implements TableDefinition {
    /** Parts of keys of what no connector makes operators of: who, where and with what secret. */
    private static final Set<String> INERT =
        Set.of(
            "user",
            "password",
            "secret",
            "token",
            "access-key",
            "url",
            "endpoint",
            "hostname",
            "port",
            "nodes",
            "servers",
            "group.id",
            "topic",
            "database-name",
            "table-name",
            "identifier",
            "label-prefix");

    public Connected {
      options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** The connector's name; absent for tables of a catalog that has one connector for all. */
    Optional<String> connector() {
      return Optional.ofNullable(options.get("connector"))
          .or(() -> Optional.ofNullable(options.get("connector.type")))
          .flatMap(value -> value.constant(String.class));
    }

    /** One for both, where they differ in what shapes no operator. */
    private Optional<TableDefinition> joined(Connected other) {
      Map<String, Value> all = new TreeMap<>(options);
      all.putAll(other.options);
      boolean alike =
          primaryKey == other.primaryKey
              && all.keySet().stream()
                  .filter(key -> INERT.stream().noneMatch(key::contains))
                  .allMatch(key -> Objects.equals(options.get(key), other.options.get(key)));
      return alike ? Optional.of(new Connected(all, primaryKey, location)) : Optional.empty();
    }

    /** The same with more options, which win. */
    Connected with(Map<String, Value> more) {
      Map<String, Value> all = new TreeMap<>(options);
      all.putAll(more);
      return new Connected(all, primaryKey, location);
    }
  }

  /**
   * The definition that holds whichever way conditions turn out: sides may differ in options that
   * say nothing about operators, such as credentials.
   */
  static Optional<TableDefinition> onEveryPath(Value value) {
    if (!(value instanceof Choice choice)) {
      return value instanceof TableDefinition definition
          ? Optional.of(definition)
          : Optional.empty();
    }
    Optional<TableDefinition> then = onEveryPath(choice.then());
    Optional<TableDefinition> otherwise = onEveryPath(choice.otherwise());
    return then.isPresent()
            && otherwise.isPresent()
            && then.get() instanceof Connected one
            && otherwise.get() instanceof Connected other
        ? one.joined(other)
        : Optional.empty();
  }

  /** A view, or a {@code Table} that was given a name. */
  record View(Query query) implements TableDefinition {}

  /** A {@code DataStream} that was given a name. */
  record Stream(Gated<Integer> node) implements TableDefinition {}

  /**
   * A {@code StreamTableSource} whose class is in source: an object with a method {@code
   * getDataStream} that the planner calls.
   */
  record Asked(Value source) implements TableDefinition {}

  /** Something that is not known. */
  record Hidden() implements TableDefinition {}

  @Override
  default String typeName() {
    return "org.apache.flink.table.catalog.CatalogBaseTable";
  }
}
