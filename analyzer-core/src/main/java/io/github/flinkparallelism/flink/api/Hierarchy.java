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

  private Hierarchy() {}

  /** Whether {@code type} is a subtype of {@code supertype}; empty when that is not known here. */
  static Optional<Boolean> isSubtype(String type, String supertype) {
    if (!supertype.endsWith(".ParallelSourceFunction")) {
      return Optional.empty();
    }
    boolean flink = type.startsWith("org.apache.flink.") || type.startsWith("com.ververica.");
    String name = type.substring(type.lastIndexOf('.') + 1);
    if (flink && PARALLEL_SOURCES.contains(name)) {
      return Optional.of(true);
    }
    boolean knownFlinkFunction =
        flink && (SERIAL_SOURCES.contains(name) || type.contains(".api.common.functions."));
    return knownFlinkFunction || isPlainInterface(type, name)
        ? Optional.of(false)
        : Optional.empty();
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
