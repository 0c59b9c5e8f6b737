package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of connectors of the Table API: whose sources and sinks leave the parallelism to
 * Flink, and by which options others set it.
 */
final class Connectors {
  /** Sinks that take their input's parallelism unless {@code sink.parallelism} is given. */
  private static final Set<String> PLAIN_SINKS =
      Set.of(
          "print",
          "blackhole",
          "kafka",
          "upsert-kafka",
          "filesystem",
          "jdbc",
          // Of releases before 1.14, which call it connector.type.
          "elasticsearch",
          "hbase",
          "elasticsearch-6",
          "elasticsearch-7",
          "bigquery",
          "hbase-1.4",
          "hbase-2.2",
          "kinesis",
          "firehose");

  /** Connectors whose sinks read {@code sink.parallelism} in every supported release. */
  private static final Set<String> SINK_PARALLELISM =
      Set.of("print", "kafka", "upsert-kafka", "filesystem", "jdbc");

  /**
   * Sinks of several operators, of which writers and what is before them have their input's
   * parallelism or the environment's, and committers run in one subtask.
   */
  private static final Set<String> COMMITTING_SINKS = Set.of("iceberg", "paimon", "delta");

  private static final List<String> SCAN_OPTIONS =
      List.of("scan.parallelism", "read.tasks", "source.parallelism");
  private static final List<String> SINK_OPTIONS =
      List.of("sink.parallelism", "write.tasks", "write-parallelism", "write.parallelism");

  /** Options that set operators of a sink apart from its writers, by connector. */
  private static final Map<String, List<String>> TASKS_APART =
      Map.of(
          "hudi",
          List.of(
              "write.bucket_assign.tasks",
              "write.index_bootstrap.tasks",
              "compaction.tasks",
              "clustering.tasks"),
          "bigquery",
          List.of("write.mode"),
          "paimon",
          List.of("dynamic-bucket.assigner-parallelism"));

  private Connectors() {}

  static List<String> scanOptions() {
    return SCAN_OPTIONS;
  }

  static List<String> sinkOptions() {
    return SINK_OPTIONS;
  }

  /** Options that give operators of the sink numbers of their own. */
  static List<String> tasksApart(Optional<String> connector) {
    return connector.map(name -> TASKS_APART.getOrDefault(name, List.of())).orElse(List.of());
  }

  /** Whether a sink without options has its input's parallelism. */
  static boolean isPlainSink(Optional<String> connector) {
    return connector.filter(PLAIN_SINKS::contains).isPresent();
  }

  /** Whether no operator of a sink without options is wider than its input and the environment. */
  static boolean isCommittingSink(Optional<String> connector) {
    return connector.filter(COMMITTING_SINKS::contains).isPresent();
  }

  /** Whether the scan's option certainly counts; Flink itself reads it from 1.19 on. */
  static boolean readsScanOption(Optional<String> connector, String key, FlinkVersion version) {
    return key.equals("scan.parallelism")
        && connector.filter("datagen"::equals).isPresent()
        && version.atLeast(1, 19);
  }

  /** Whether the sink's option certainly counts. */
  static boolean readsSinkOption(Optional<String> connector, String key) {
    return key.equals("sink.parallelism")
        && connector.filter(SINK_PARALLELISM::contains).isPresent();
  }
}
