package io.github.flinkparallelism.flink.api;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of Flink's and its connectors' class hierarchies without a class path. Kept to
 * types whose place in the hierarchy decides something.
 */
final class Hierarchy {
  private static final Set<String> PARALLEL_SOURCES =
      Set.of(
          "ParallelSourceFunction",
          "RichParallelSourceFunction",
          "StatefulSequenceSource",
          "DataGeneratorSource",
          "InputFormatSourceFunction",
          "FromSplittableIteratorFunction",
          "FlinkKafkaConsumer",
          "FlinkKafkaConsumer08",
          "FlinkKafkaConsumer09",
          "FlinkKafkaConsumer010",
          "FlinkKafkaConsumer011",
          "FlinkKafkaConsumerBase",
          "FlinkKinesisConsumer",
          "FlinkDynamoDBStreamsConsumer",
          "FlinkPulsarSource",
          "FlinkPravegaReader");
  private static final Set<String> SERIAL_SOURCES =
      Set.of(
          "SourceFunction",
          "RichSourceFunction",
          "FromElementsFunction",
          "FromIteratorFunction",
          "SocketTextStreamFunction",
          "ContinuousFileMonitoringFunction",
          "FileMonitoringFunction",
          "MessageAcknowledgingSourceBase",
          "MultipleIdsMessageAcknowledgingSourceBase",
          "RMQSource",
          "DebeziumSourceFunction");

  /** Sink interfaces that imply a committer. */
  private static final Set<String> COMMITTING =
      Set.of(
          "SupportsCommitter",
          "TwoPhaseCommittingSink",
          "WithPreCommitTopology",
          "WithPostCommitTopology");

  /** Packages of base types: none of theirs extends another type that the models ask for. */
  private static final Set<String> BASE_PACKAGES =
      Set.of(
          "org.apache.flink.api.connector.sink2.",
          "org.apache.flink.streaming.api.connector.sink2.",
          "org.apache.flink.api.connector.source.",
          "org.apache.flink.api.common.functions.",
          "org.apache.flink.streaming.api.functions.",
          "org.apache.flink.streaming.api.functions.co.");

  private Hierarchy() {}

  /** Whether a source function that is parallel, or is not, extends {@code supertype}. */
  static Optional<Boolean> isSourceSubtype(boolean parallel, String supertype) {
    return switch (supertype.substring(supertype.lastIndexOf('.') + 1)) {
      case "SourceFunction" -> Optional.of(true);
      case "ParallelSourceFunction" -> Optional.of(parallel);
      default -> Optional.empty();
    };
  }

  /** Whether {@code type} is a subtype of {@code supertype}; empty when that is not known here. */
  static Optional<Boolean> isSubtype(String type, String supertype) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    if (supertype.endsWith(".ParallelSourceFunction")) {
      return parallelSource(type, name);
    }
    if (!supertype.startsWith("org.apache.flink.")) {
      return Optional.empty();
    }
    if (isPlainInterface(type, name)) {
      return Optional.of(false);
    }
    if (COMMITTING.contains(name) && type.contains(".sink2.")) {
      return Optional.of(supertype.contains(".sink2."));
    }
    boolean baseType = BASE_PACKAGES.stream().anyMatch(prefix -> isIn(type, prefix));
    return baseType ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> parallelSource(String type, String name) {
    boolean flink = type.startsWith("org.apache.flink.") || type.startsWith("com.ververica.");
    if (flink && PARALLEL_SOURCES.contains(name)) {
      return Optional.of(true);
    }
    boolean knownFlinkFunction =
        flink && (SERIAL_SOURCES.contains(name) || type.contains(".api.common.functions."));
    return knownFlinkFunction || isPlainInterface(type, name)
        ? Optional.of(false)
        : Optional.empty();
  }

  /** A type of that very package, not of one below it. */
  private static boolean isIn(String type, String packageName) {
    return type.startsWith(packageName) && type.indexOf('.', packageName.length()) < 0;
  }

  private static boolean isPlainInterface(String type, String name) {
    return name.equals("CheckpointedFunction")
        || name.equals("ListCheckpointed")
        || name.equals("ResultTypeQueryable")
        || name.equals("CheckpointListener")
        || name.equals("Serializable")
        || type.startsWith("java.");
  }
}
