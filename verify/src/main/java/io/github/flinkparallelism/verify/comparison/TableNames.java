package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Operator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nodes of the table planner are called: {@code Source: s[1]} and {@code Sink: t[7]} as of
 * Flink 1.15, {@code Source: TableSourceScan(table=[[default_catalog, default_database, s]], ..)}
 * and {@code Sink: Sink(table=[default_catalog.default_database.t], ..)} before, or when {@code
 * table.exec.simplify-operator-name-enabled} is off.
 */
final class TableNames {
  private static final String SOURCE = "Source: ";
  private static final String SINK = "Sink: ";

  /** What the planner puts around a name: its number, and a writer's or committer's role. */
  private static final Pattern NUMBERED = Pattern.compile("(.+)\\[\\d+](?:: .+)?");

  private static final Pattern DESCRIBED =
      Pattern.compile("(?:\\[\\d+]:)?\\w+\\(table=\\[\\[?([^\\]]*)].*");

  /** Other descriptions, of which the relation's name counts: {@code Values(tuples=..)}. */
  private static final Pattern RELATION = Pattern.compile("(?:\\[\\d+]:)?(\\w+)\\(.*");

  /** What the table planner calls a table that is nothing but a descriptor. */
  private static final Pattern ANONYMOUS = Pattern.compile("\\*anonymous_(.+)\\$\\d+\\*");

  /** The Kafka connector names its source before the planner can. */
  private static final Pattern KAFKA = Pattern.compile("KafkaSource-(.+)");

  /** What turns a stream into a table has no number as of Flink 2. */
  private static final String INPUT = "DataStreamToTable";

  /** What turns a table into a stream is misspelt before Flink 2. */
  private static final Pattern CONVERTER = Pattern.compile("TableToDataStr?eam\\b.*");

  /**
   * What belongs to a sink and has its parallelism: {@code
   * org.apache.flink.table.planner.plan.nodes.exec.common.CommonExecSink}.
   */
  private static final List<String> SINK_PARTS =
      List.of("SinkMaterializer", "StreamRecordTimestampInserter");

  private TableNames() {}

  /** Whether the node may be the table source, the table sink or the converter. */
  static boolean same(Operator operator, String node) {
    String claimed = operator.name();
    if (TableOperators.isSource(operator)) {
      return node.startsWith(SOURCE) && table(node, SOURCE).equals(strip(claimed, SOURCE));
    } else if (TableOperators.isSink(operator)) {
      return !node.startsWith(SOURCE) && table(node, SINK).equals(strip(claimed, SINK));
    }
    return isConverter(operator) && CONVERTER.matcher(node).matches();
  }

  /** Whether it turns a table into a stream. */
  static boolean isConverter(Operator operator) {
    return TableOperators.isGroup(operator) && CONVERTER.matcher(operator.name()).matches();
  }

  /** Whether the node is one that the table planner puts between sources and sinks. */
  static boolean isInner(String node) {
    return !node.startsWith(SOURCE)
        && !node.startsWith(SINK)
        && (NUMBERED.matcher(node).matches()
            || RELATION.matcher(node).matches()
            || node.equals(INPUT));
  }

  /** Whether the node belongs to the sink that it leads to. */
  static boolean isPartOfSink(String node) {
    return SINK_PARTS.stream().anyMatch(node::startsWith);
  }

  private static String table(String node, String prefix) {
    String name = strip(node, prefix);
    return group(DESCRIBED, name)
        .map(TableNames::last)
        .or(() -> group(KAFKA, name).map(TableNames::last))
        .or(() -> group(RELATION, name))
        .or(() -> group(NUMBERED, name))
        .map(found -> group(ANONYMOUS, found).orElse(found))
        .orElse(name);
  }

  /** {@code t} of {@code catalog.database.t} or {@code catalog, database, t, project=..}. */
  private static String last(String path) {
    String[] parts = path.split(path.contains(",") ? ",\\s*" : "\\.");
    return parts[Math.min(parts.length, 3) - 1];
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String strip(String name, String prefix) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
