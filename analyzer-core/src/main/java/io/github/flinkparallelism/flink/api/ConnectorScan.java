package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Value;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who decides the parallelism of a table's scan when no option states it, {@code
 * CommonExecTableSourceScan#translateToPlanInternal}: the environment for a {@code Source} and for
 * a {@code ParallelSourceFunction}, nobody for another {@code SourceFunction}, which runs in one
 * subtask.
 */
enum ConnectorScan {
  /** As the environment says. */
  PARALLEL,
  /** One subtask. */
  SINGLE,
  /** One of the two, by the connector's release. */
  EITHER,
  /** Not known; the connector may bring operators of its own. */
  OPEN;

  /** The option that chooses between the two sources of a CDC connector. */
  private static final String INCREMENTAL = "scan.incremental.snapshot.enabled";

  private static final Map<String, ConnectorScan> RULES =
      Map.ofEntries(
          Map.entry("datagen", PARALLEL),
          Map.entry("kafka", PARALLEL),
          Map.entry("upsert-kafka", PARALLEL),
          Map.entry("filesystem", PARALLEL),
          Map.entry("jdbc", PARALLEL),
          Map.entry("kinesis", PARALLEL),
          Map.entry("pulsar", PARALLEL),
          Map.entry("nexmark", PARALLEL),
          Map.entry("bigquery", PARALLEL),
          Map.entry("delta", PARALLEL),
          Map.entry("hbase-1.4", PARALLEL),
          Map.entry("hbase-2.2", PARALLEL),
          Map.entry("tidb-cdc", PARALLEL),
          Map.entry("vitess-cdc", SINGLE),
          Map.entry("postgres-cdc", SINGLE),
          Map.entry("mongodb-cdc", SINGLE),
          Map.entry("oceanbase-cdc", EITHER),
          Map.entry("mysql-cdc", EITHER),
          Map.entry("oracle-cdc", EITHER),
          Map.entry("sqlserver-cdc", EITHER),
          Map.entry("db2-cdc", EITHER));

  private static final Set<String> WITHOUT_CHOICE = Set.of("tidb-cdc", "vitess-cdc");

  /** Sources of upserts, behind which {@code StreamExecChangelogNormalize} is keyed. */
  private static final Set<String> UPSERTS = Set.of("upsert-kafka", "mongodb-cdc");

  /** The rule for {@code table} without an option that states a parallelism. */
  static ConnectorScan of(TableDefinition.Connected table, FlinkVersion version) {
    String connector = table.connector().orElse("");
    ConnectorScan rule = RULES.getOrDefault(connector, OPEN);
    if (!connector.endsWith("-cdc") || WITHOUT_CHOICE.contains(connector)) {
      return rule;
    }
    Value chosen = table.options().get(INCREMENTAL);
    if (chosen != null) {
      return chosen.constant(String.class).flatMap(ConnectorScan::chosen).orElse(EITHER);
    }
    // Releases of this connector whose default is another do not load beside Flink 1.15.
    return connector.equals("mysql-cdc") && version.atLeast(1, 15) ? PARALLEL : rule;
  }

  private static Optional<ConnectorScan> chosen(String option) {
    return switch (option.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(PARALLEL);
      case "false" -> Optional.of(SINGLE);
      default -> Optional.empty();
    };
  }

  /** Whether the rows of {@code table} may replace earlier ones. */
  static boolean isUpdating(TableDefinition.Connected table) {
    return table.connector().filter(name -> name.endsWith("-cdc")).isPresent()
        || isNormalized(table);
  }

  /** Whether the rows of {@code table} are brought together by key behind the scan. */
  static boolean isNormalized(TableDefinition.Connected table) {
    return table.connector().filter(UPSERTS::contains).isPresent()
        || Optional.ofNullable(table.options().get("changelog-mode"))
            .filter(mode -> !mode.constant(String.class).equals(Optional.of("all")))
            .isPresent();
  }
}
