package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.flink.api.Effects.attribute;
import static io.github.flinkparallelism.flink.api.Effects.chaining;
import static io.github.flinkparallelism.flink.api.Effects.copying;
import static io.github.flinkparallelism.flink.api.Effects.environment;
import static io.github.flinkparallelism.flink.api.Effects.forceNonParallel;
import static io.github.flinkparallelism.flink.api.Effects.getParallelism;
import static io.github.flinkparallelism.flink.api.Effects.keyBy;
import static io.github.flinkparallelism.flink.api.Effects.keyedOr;
import static io.github.flinkparallelism.flink.api.Effects.legacySink;
import static io.github.flinkparallelism.flink.api.Effects.operator;
import static io.github.flinkparallelism.flink.api.Effects.partition;
import static io.github.flinkparallelism.flink.api.Effects.setMaxParallelism;
import static io.github.flinkparallelism.flink.api.Effects.setParallelism;
import static io.github.flinkparallelism.flink.api.Effects.sideOutput;
import static io.github.flinkparallelism.flink.api.Effects.slotSharingGroup;
import static io.github.flinkparallelism.flink.api.Effects.transform;
import static io.github.flinkparallelism.pipeline.TransformationKind.CACHE;
import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;
import static io.github.flinkparallelism.pipeline.TransformationKind.TIMESTAMPS_AND_WATERMARKS;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;

/** {@code DataStream}, {@code SingleOutputStreamOperator}, {@code DataStreamSink} and sources. */
final class DataStreamApi {
  private DataStreamApi() {}

  static final ApiTable DATA_STREAM =
      ApiTable.of(FlinkType.DATA_STREAM)
          .row("map", operator("Map"))
          .row("flatMap", operator("Flat Map"))
          .row("filter", operator("Filter"))
          .row("project", operator("Projection"))
          .row("process", operator("Process"))
          .row("transform", transform(ONE_INPUT))
          .row(
              "assignTimestampsAndWatermarks",
              operator(copying(TIMESTAMPS_AND_WATERMARKS, "Timestamps/Watermarks")))
          .row("keyBy", keyBy())
          .row("broadcast", 0, 0, partition(Partitioner.BROADCAST))
          .row("broadcast", 1, 99, ConnectedApi.broadcast())
          .row("shuffle", partition(Partitioner.SHUFFLE))
          .row("rebalance", partition(Partitioner.REBALANCE))
          .row("rescale", partition(Partitioner.RESCALE))
          .row("global", partition(Partitioner.GLOBAL))
          .row("forward", partition(Partitioner.FORWARD))
          .row("partitionCustom", partition(Partitioner.CUSTOM))
          .row("union", Unions::of)
          .row("connect", ConnectedApi.connect())
          .row("join", JoinedApi.start(FlinkType.JOINED))
          .row("coGroup", JoinedApi.start(FlinkType.CO_GROUPED))
          .row("windowAll", WindowApi.windowAll())
          .row("timeWindowAll", WindowApi.timeWindowAll())
          .row("countWindowAll", WindowApi.windowAll("GlobalWindows"))
          .row("fullWindowPartition", PartitionWindowApi.start())
          .row("print", legacySink("Print to Std. Out"))
          .row("printToErr", legacySink("Print to Std. Err"))
          .row("addSink", legacySink("Unnamed"))
          .row("writeAsText", legacySink("Unnamed"))
          .row("writeAsCsv", legacySink("Unnamed"))
          .row("writeUsingOutputFormat", legacySink("Unnamed"))
          .row(
              "writeToSocket",
              call ->
                  call.then(
                      Operation.of(TransformationKind.LEGACY_SINK, "Unnamed")
                          .with(Policy.ONE_BY_DEFAULT),
                      FlinkType.SINK))
          .row("sinkTo", Sinks.sinkTo())
          .row("executeAndCollect", Sinks.executeAndCollect("DataStream Collect"))
          .row("collectAsync", Sinks.collect())
          .row("iterate", IterationApi.iterate())
          .row("getParallelism", getParallelism())
          .row("getExecutionEnvironment", environment())
          .row(
              "getExecutionConfig",
              call -> FlinkRef.of(FlinkType.EXECUTION_CONFIG, call.self().env()))
          .row("getId", TransformationReads::id)
          .row("getTransformation", transformation())
          .inert("getType", "getMinResources", "getPreferredResources");

  static final ApiTable SINGLE_OUTPUT =
      ApiTable.of(FlinkType.SINGLE_OUTPUT)
          .row("setParallelism", setParallelism())
          .row("setMaxParallelism", setMaxParallelism())
          .row("forceNonParallel", forceNonParallel())
          .row("slotSharingGroup", slotSharingGroup())
          .row("disableChaining", chaining(ChainingStrategy.NEVER))
          .row("startNewChain", chaining(ChainingStrategy.HEAD))
          .row("name", Effects.name())
          .row("uid", attribute(Attribute.UID))
          .row("setUidHash", attribute(Attribute.UID_HASH))
          .row("getSideOutput", sideOutput())
          .row("getName", TransformationReads::name)
          .row("cache", cache())
          .noEffect(
              "returns",
              "setBufferTimeout",
              "setDescription",
              "addMetricVariable",
              "enableAsyncState");

  /** What sources add: nothing, but their {@code setParallelism} is their own. */
  static final ApiTable SOURCE =
      ApiTable.of(FlinkType.SOURCE).row("setParallelism", setParallelism());

  static final ApiTable SIDE_OUTPUT = ApiTable.of(FlinkType.SIDE_OUTPUT).row("cache", cache());

  static final ApiTable CACHED = ApiTable.of(FlinkType.CACHED).noEffect("invalidate");

  static final ApiTable QUERYABLE_STATE =
      ApiTable.of(FlinkType.QUERYABLE_STATE)
          .inert("getKeySerializer", "getStateDescriptor")
          .value("getQueryableStateName");

  static final ApiTable SINK =
      ApiTable.of(FlinkType.SINK)
          .row("setParallelism", setParallelism())
          .row("setMaxParallelism", setMaxParallelism())
          .row("slotSharingGroup", slotSharingGroup())
          .row("disableChaining", chaining(ChainingStrategy.NEVER))
          .row("name", Effects.name())
          .row("uid", attribute(Attribute.UID))
          .row("setUidHash", attribute(Attribute.UID_HASH))
          .row("getTransformation", transformation())
          .row("getLegacyTransformation", transformation())
          .noEffect("setDescription", "addMetricVariable");

  static final ApiTable KEYED =
      ApiTable.of(FlinkType.KEYED)
          .row("process", keyedProcess())
          .row("reduce", operator(Operation.of(TransformationKind.REDUCE, "Keyed Reduce")))
          .row("sum", aggregation())
          .row("min", aggregation())
          .row("max", aggregation())
          .row("minBy", aggregation())
          .row("maxBy", aggregation())
          .row("window", WindowApi.window())
          .row("timeWindow", WindowApi.timeWindow())
          .row("countWindow", WindowApi.window("GlobalWindows"))
          .row("intervalJoin", JoinedApi.intervalJoin())
          .row("fullWindowPartition", PartitionWindowApi.start())
          .row("asQueryableState", DataStreamApi::queryableState)
          .noEffect("enableAsyncState")
          .inert("getKeyType", "getKeySelector");

  private static Effect aggregation() {
    return operator(Operation.of(TransformationKind.REDUCE, "Keyed Aggregation"));
  }

  /** A plain {@code ProcessFunction} on a keyed stream, deprecated, is named like any other. */
  private static Effect keyedProcess() {
    Effect keyed =
        keyedOr(Operation.of(ONE_INPUT, "KeyedProcess"), Operation.of(ONE_INPUT, "Process"));
    return call -> {
      boolean plain =
          call.arg(0)
              .flatMap(
                  function ->
                      call.runtime()
                          .isSubtype(
                              function, "org.apache.flink.streaming.api.functions.ProcessFunction"))
              .orElse(false);
      return plain ? operator("Process").apply(call) : keyed.apply(call);
    };
  }

  /** Only in batch jobs, {@code CacheTransformation}. */
  private static Effect cache() {
    return call ->
        call.then(
            copying(CACHE, "Cache").with(Policy.INPUT_AS_IT_IS).with(ChainingStrategy.HEAD),
            FlinkType.CACHED);
  }

  /** An operator that nobody can read from. */
  private static Value queryableState(Call call) {
    String name = "Queryable state: " + call.text(0).orElse("?");
    return call.then(
        Operation.of(ONE_INPUT, name).with(CustomOperators.flinks(call)),
        FlinkType.QUERYABLE_STATE);
  }

  static Effect transformation() {
    return call ->
        FlinkRef.stream(FlinkType.TRANSFORMATION, call.self().stream(), call.self().env());
  }
}
