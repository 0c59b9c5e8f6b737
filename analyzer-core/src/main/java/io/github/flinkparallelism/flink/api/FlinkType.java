package io.github.flinkparallelism.flink.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Flink classes whose instances the models follow. */
enum FlinkType {
  ENVIRONMENT(
      "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment",
      null,
      "org.apache.flink.streaming.api.environment.LocalStreamEnvironment",
      "org.apache.flink.streaming.api.environment.RemoteStreamEnvironment"),
  DATA_STREAM("org.apache.flink.streaming.api.datastream.DataStream", null),
  SINGLE_OUTPUT(
      "org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator", DATA_STREAM),
  SOURCE("org.apache.flink.streaming.api.datastream.DataStreamSource", SINGLE_OUTPUT),
  CACHED("org.apache.flink.streaming.api.datastream.CachedDataStream", DATA_STREAM),
  SIDE_OUTPUT("org.apache.flink.streaming.api.datastream.SideOutputDataStream", DATA_STREAM),
  ITERATIVE("org.apache.flink.streaming.api.datastream.IterativeStream", SINGLE_OUTPUT),
  KEYED("org.apache.flink.streaming.api.datastream.KeyedStream", DATA_STREAM),
  CONNECTED("org.apache.flink.streaming.api.datastream.ConnectedStreams", null),
  CONNECTED_ITERATIVE(
      "org.apache.flink.streaming.api.datastream.IterativeStream.ConnectedIterativeStreams",
      CONNECTED),
  MULTIPLE_CONNECTED("org.apache.flink.streaming.api.datastream.MultipleConnectedStreams", null),
  QUERYABLE_STATE("org.apache.flink.streaming.api.datastream.QueryableStateStream", null),
  BROADCAST("org.apache.flink.streaming.api.datastream.BroadcastStream", null),
  BROADCAST_CONNECTED("org.apache.flink.streaming.api.datastream.BroadcastConnectedStream", null),
  WINDOWED("org.apache.flink.streaming.api.datastream.WindowedStream", null),
  ALL_WINDOWED("org.apache.flink.streaming.api.datastream.AllWindowedStream", null),
  PARTITION_WINDOWED(
      "org.apache.flink.streaming.api.datastream.PartitionWindowedStream",
      null,
      "org.apache.flink.streaming.api.datastream.KeyedPartitionWindowedStream",
      "org.apache.flink.streaming.api.datastream.NonKeyedPartitionWindowedStream"),
  JOINED(
      "org.apache.flink.streaming.api.datastream.JoinedStreams",
      null,
      "org.apache.flink.streaming.api.datastream.JoinedStreams.Where",
      "org.apache.flink.streaming.api.datastream.JoinedStreams.Where.EqualTo",
      "org.apache.flink.streaming.api.datastream.JoinedStreams.WithWindow"),
  CO_GROUPED(
      "org.apache.flink.streaming.api.datastream.CoGroupedStreams",
      null,
      "org.apache.flink.streaming.api.datastream.CoGroupedStreams.Where",
      "org.apache.flink.streaming.api.datastream.CoGroupedStreams.Where.EqualTo",
      "org.apache.flink.streaming.api.datastream.CoGroupedStreams.WithWindow"),
  INTERVAL_JOIN(
      "org.apache.flink.streaming.api.datastream.KeyedStream.IntervalJoin",
      null,
      "org.apache.flink.streaming.api.datastream.KeyedStream.IntervalJoined"),
  TRANSFORMATION(
      "org.apache.flink.api.dag.Transformation",
      null,
      "org.apache.flink.streaming.api.transformations.PhysicalTransformation",
      "org.apache.flink.streaming.api.transformations.OneInputTransformation",
      "org.apache.flink.streaming.api.transformations.TwoInputTransformation",
      "org.apache.flink.streaming.api.transformations.MultipleInputTransformation",
      "org.apache.flink.streaming.api.transformations.KeyedMultipleInputTransformation",
      "org.apache.flink.streaming.api.transformations.BroadcastStateTransformation",
      "org.apache.flink.streaming.api.transformations.KeyedBroadcastStateTransformation",
      "org.apache.flink.streaming.api.transformations.ReduceTransformation",
      "org.apache.flink.streaming.api.transformations.PartitionTransformation",
      "org.apache.flink.streaming.api.transformations.SideOutputTransformation",
      "org.apache.flink.streaming.api.transformations.UnionTransformation"),
  SLOT_SHARING_GROUP(
      "org.apache.flink.api.common.operators.SlotSharingGroup",
      null,
      "org.apache.flink.api.common.operators.SlotSharingGroup.Builder",
      "org.apache.flink.api.common.SlotSharingGroup",
      "org.apache.flink.api.common.SlotSharingGroup.Builder"),
  CEP_PATTERN("org.apache.flink.cep.PatternStream", null),
  TABLE_ENVIRONMENT(
      "org.apache.flink.table.api.bridge.java.StreamTableEnvironment",
      null,
      "org.apache.flink.table.api.java.StreamTableEnvironment",
      "org.apache.flink.table.api.TableEnvironment"),
  TABLE("org.apache.flink.table.api.Table", null),
  /** A table whose rows are put together, until it is told what to make of them. */
  GROUPED_TABLE(
      "org.apache.flink.table.api.GroupedTable",
      null,
      "org.apache.flink.table.api.GroupWindowedTable",
      "org.apache.flink.table.api.WindowGroupedTable",
      "org.apache.flink.table.api.AggregatedTable",
      "org.apache.flink.table.api.FlatAggregateTable",
      "org.apache.flink.table.api.OverWindowedTable"),
  TABLE_CONFIG("org.apache.flink.table.api.TableConfig", null),
  STATEMENT_SET("org.apache.flink.table.api.StatementSet", null),
  TABLE_PIPELINE("org.apache.flink.table.api.TablePipeline", null),
  SINK("org.apache.flink.streaming.api.datastream.DataStreamSink", null),
  DATA_SET_ENVIRONMENT("org.apache.flink.api.java.ExecutionEnvironment", null),
  DATA_SET("org.apache.flink.api.java.DataSet", null),
  DATA_SET_ITERATION("org.apache.flink.api.java.operators.IterativeDataSet", DATA_SET),
  DELTA_ITERATION("org.apache.flink.api.java.operators.DeltaIteration", null),
  DATA_SET_GROUPING("org.apache.flink.api.java.operators.UnsortedGrouping", null),
  /** Two data sets whose keys are not complete yet: {@code JoinOperatorSets} and its relatives. */
  DATA_SET_PAIR("org.apache.flink.api.java.operators.join.JoinOperatorSetsBase", null),
  /** A savepoint that the State Processor API reads into data sets. */
  EXISTING_SAVEPOINT("org.apache.flink.state.api.ExistingSavepoint", null),
  DATA_SET_SINK("org.apache.flink.api.java.operators.DataSink", null),
  CSV_READER("org.apache.flink.api.java.io.CsvReader", null),
  EXECUTION_CONFIG("org.apache.flink.api.common.ExecutionConfig", null),
  CHECKPOINT_CONFIG("org.apache.flink.streaming.api.environment.CheckpointConfig", null),
  V2_ENVIRONMENT(
      "org.apache.flink.datastream.api.ExecutionEnvironment",
      null,
      "org.apache.flink.datastream.impl.ExecutionEnvironmentImpl"),
  V2_CONFIGURABLE("org.apache.flink.datastream.api.stream.ProcessConfigurable", null),
  V2_NON_KEYED(
      "org.apache.flink.datastream.api.stream.NonKeyedPartitionStream",
      V2_CONFIGURABLE,
      "org.apache.flink.datastream.api.stream.NonKeyedPartitionStream"
          + ".ProcessConfigurableAndNonKeyedPartitionStream"),
  V2_KEYED(
      "org.apache.flink.datastream.api.stream.KeyedPartitionStream",
      V2_CONFIGURABLE,
      "org.apache.flink.datastream.api.stream.KeyedPartitionStream"
          + ".ProcessConfigurableAndKeyedPartitionStream"),
  V2_GLOBAL(
      "org.apache.flink.datastream.api.stream.GlobalStream",
      V2_CONFIGURABLE,
      "org.apache.flink.datastream.api.stream.GlobalStream.ProcessConfigurableAndGlobalStream"),
  V2_BROADCAST("org.apache.flink.datastream.api.stream.BroadcastStream", null),
  V2_TWO_OUTPUTS(
      "org.apache.flink.datastream.api.stream.NonKeyedPartitionStream"
          + ".ProcessConfigurableAndTwoNonKeyedPartitionStream",
      V2_CONFIGURABLE,
      "org.apache.flink.datastream.api.stream.NonKeyedPartitionStream.TwoNonKeyedPartitionStreams",
      "org.apache.flink.datastream.api.stream.KeyedPartitionStream"
          + ".ProcessConfigurableAndTwoKeyedPartitionStreams",
      "org.apache.flink.datastream.api.stream.KeyedPartitionStream.TwoKeyedPartitionStreams",
      "org.apache.flink.datastream.api.stream.GlobalStream.TwoGlobalStreams"),
  /** Flink objects that cannot influence the plan: checkpoint configuration, job clients. */
  INERT("org.apache.flink", null);

  private final String className;
  private final FlinkType parent;
  private final List<String> classNames;

  FlinkType(String className, FlinkType parent, String... alike) {
    this.className = className;
    this.parent = parent;
    this.classNames = Stream.concat(Stream.of(className), Stream.of(alike)).toList();
  }

  /** Qualified class name. */
  String className() {
    return className;
  }

  /** The class and those that need no telling apart from it. */
  List<String> classNames() {
    return classNames;
  }

  /** The modelled superclass. */
  Optional<FlinkType> parent() {
    return Optional.ofNullable(parent);
  }

  /** False for what cannot change a job, whoever gets hold of it. */
  boolean canChangeJobs() {
    return this != INERT
        && this != CHECKPOINT_CONFIG
        && this != SLOT_SHARING_GROUP
        && this != QUERYABLE_STATE;
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
      if (type.classNames.contains(dotted)) {
        return Optional.of(type);
      }
    }
    boolean environment =
        dotted.startsWith("org.apache.flink.streaming.api.environment.")
            && dotted.endsWith("Environment");
    return environment ? Optional.of(ENVIRONMENT) : Optional.empty();
  }
}
