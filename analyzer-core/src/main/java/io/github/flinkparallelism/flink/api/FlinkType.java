package io.github.flinkparallelism.flink.api;

import java.util.Optional;

/** The Flink classes whose instances the models follow. */
enum FlinkType {
  ENVIRONMENT("org.apache.flink.streaming.api.environment.StreamExecutionEnvironment", null),
  DATA_STREAM("org.apache.flink.streaming.api.datastream.DataStream", null),
  SINGLE_OUTPUT(
      "org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator", DATA_STREAM),
  SOURCE("org.apache.flink.streaming.api.datastream.DataStreamSource", SINGLE_OUTPUT),
  CACHED("org.apache.flink.streaming.api.datastream.CachedDataStream", DATA_STREAM),
  SIDE_OUTPUT("org.apache.flink.streaming.api.datastream.SideOutputDataStream", DATA_STREAM),
  ITERATIVE("org.apache.flink.streaming.api.datastream.IterativeStream", SINGLE_OUTPUT),
  KEYED("org.apache.flink.streaming.api.datastream.KeyedStream", DATA_STREAM),
  CONNECTED("org.apache.flink.streaming.api.datastream.ConnectedStreams", null),
  BROADCAST("org.apache.flink.streaming.api.datastream.BroadcastStream", null),
  BROADCAST_CONNECTED("org.apache.flink.streaming.api.datastream.BroadcastConnectedStream", null),
  WINDOWED("org.apache.flink.streaming.api.datastream.WindowedStream", null),
  ALL_WINDOWED("org.apache.flink.streaming.api.datastream.AllWindowedStream", null),
  PARTITION_WINDOWED("org.apache.flink.streaming.api.datastream.PartitionWindowedStream", null),
  JOINED("org.apache.flink.streaming.api.datastream.JoinedStreams", null),
  CO_GROUPED("org.apache.flink.streaming.api.datastream.CoGroupedStreams", null),
  INTERVAL_JOIN("org.apache.flink.streaming.api.datastream.KeyedStream.IntervalJoin", null),
  CEP_PATTERN("org.apache.flink.cep.PatternStream", null),
  TABLE_ENVIRONMENT("org.apache.flink.table.api.bridge.java.StreamTableEnvironment", null),
  SINK("org.apache.flink.streaming.api.datastream.DataStreamSink", null),
  DATA_SET_ENVIRONMENT("org.apache.flink.api.java.ExecutionEnvironment", null),
  DATA_SET("org.apache.flink.api.java.DataSet", null),
  DATA_SET_ITERATION("org.apache.flink.api.java.operators.IterativeDataSet", DATA_SET),
  DELTA_ITERATION("org.apache.flink.api.java.operators.DeltaIteration", null),
  DATA_SET_GROUPING("org.apache.flink.api.java.operators.UnsortedGrouping", null),
  /** Two data sets whose keys are not complete yet: {@code JoinOperatorSets} and its relatives. */
  DATA_SET_PAIR("org.apache.flink.api.java.operators.join.JoinOperatorSetsBase", null),
  DATA_SET_SINK("org.apache.flink.api.java.operators.DataSink", null),
  CSV_READER("org.apache.flink.api.java.io.CsvReader", null),
  EXECUTION_CONFIG("org.apache.flink.api.common.ExecutionConfig", null),
  /** Flink objects that cannot influence the plan: checkpoint configuration, job clients. */
  INERT("org.apache.flink", null);

  private final String className;
  private final FlinkType parent;

  FlinkType(String className, FlinkType parent) {
    this.className = className;
    this.parent = parent;
  }

  /** Qualified class name. */
  String className() {
    return className;
  }

  /** The modelled superclass. */
  Optional<FlinkType> parent() {
    return Optional.ofNullable(parent);
  }

  /** True for this type and its modelled subtypes. */
  boolean isA(FlinkType other) {
    for (FlinkType type = this; type != null; type = type.parent) {
      if (type == other) {
        return true;
      }
    }
    return false;
  }

  /** The type of that qualified class name, with {@code $} or dots between nested classes. */
  static Optional<FlinkType> byName(String name) {
    String dotted = name.replace('$', '.');
    for (FlinkType type : values()) {
      if (type.className.equals(dotted)) {
        return Optional.of(type);
      }
    }
    boolean environment =
        dotted.startsWith("org.apache.flink.streaming.api.environment.")
            && dotted.endsWith("Environment");
    return environment ? Optional.of(ENVIRONMENT) : Optional.empty();
  }
}
