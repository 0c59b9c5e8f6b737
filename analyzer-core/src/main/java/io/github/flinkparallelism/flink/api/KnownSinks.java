package io.github.flinkparallelism.flink.api;

import java.util.Map;
import java.util.Optional;

/**
 * Sinks of libraries whose operators are known without their class: whether they have a committer.
 * A sink that changes its topology with its options or releases is not listed; it stays open, with
 * the reason.
 */
final class KnownSinks {
  private static final String FLINK = "org.apache.flink.";

  /** Simple names and where each lives; a class of that name elsewhere is another class. */
  private static final Map<String, String> COMMITTING =
      Map.of(
          "KafkaSink", FLINK + "connector.kafka.",
          "FileSink", FLINK + "connector.file.",
          "PulsarSink", FLINK + "connector.pulsar.",
          "JdbcSink", FLINK + "connector.jdbc.",
          "DorisSink", "org.apache.doris.flink.");

  private static final Map<String, String> WRITER_ONLY =
      Map.ofEntries(
          Map.entry("PrintSink", FLINK),
          Map.entry("DiscardingSink", FLINK),
          Map.entry("KinesisStreamsSink", FLINK + "connector."),
          Map.entry("KinesisFirehoseSink", FLINK + "connector."),
          Map.entry("DynamoDbSink", FLINK + "connector."),
          Map.entry("SqsSink", FLINK + "connector."),
          Map.entry("ElasticsearchSink", FLINK + "connector."),
          Map.entry("Elasticsearch8AsyncSink", FLINK + "connector."),
          Map.entry("OpensearchSink", FLINK + "connector."),
          Map.entry("MongoSink", FLINK + "connector."),
          Map.entry("PrometheusSink", FLINK + "connector."),
          Map.entry("PubSubSinkV2", FLINK + "connector."),
          Map.entry("HttpSink", "com.getindata."));

  private KnownSinks() {}

  /** Whether a sink has a committer; empty for classes that are not listed. */
  static Optional<Boolean> commits(String type) {
    if (isListed(COMMITTING, type)) {
      return Optional.of(true);
    }
    return isListed(WRITER_ONLY, type) ? Optional.of(false) : Optional.empty();
  }

  /**
   * Whether a sink is one of Flink's own connectors, all of which implement Sink V2 in the releases
   * that have it. The class path need not be asked.
   */
  static boolean isOfReleasesWithSinkV2(String type) {
    return type.startsWith(FLINK) && commits(type).isPresent();
  }

  private static boolean isListed(Map<String, String> sinks, String type) {
    String home = sinks.get(type.substring(type.lastIndexOf('.') + 1));
    return home != null && type.startsWith(home);
  }
}
