package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Public constructors of streams. Most of them do what a method does, on the stream that is their
 * first argument.
 */
final class ConstructorApi {
  private static final String NEW = MethodDecl.CONSTRUCTOR;
  private static final String STREAMS = "org.apache.flink.streaming.api.datastream.";

  private ConstructorApi() {}

  /** {@code new DataStream(environment, transformation)} and classes that are built alike. */
  static final ApiTable DATA_STREAM =
      ApiTable.statics(
              STREAMS + "DataStream",
              STREAMS + "SideOutputDataStream",
              STREAMS + "CachedDataStream",
              STREAMS + "SingleOutputStreamOperator")
          .row(NEW, ConstructorApi::ofTransformation);

  static final ApiTable KEYED = onStream("KeyedStream", Effects.keyBy());
  static final ApiTable SOURCE =
      ApiTable.statics(STREAMS + "DataStreamSource").row(NEW, Sources.constructed());
  static final ApiTable WINDOWED =
      onStream("WindowedStream", call -> WindowApi.window().apply(call.dropping(1)));
  static final ApiTable ALL_WINDOWED =
      onStream("AllWindowedStream", call -> WindowApi.windowAll().apply(call.dropping(1)));
  static final ApiTable JOINED =
      onStream("JoinedStreams", call -> JoinedApi.start(FlinkType.JOINED).apply(call.dropping(1)));
  static final ApiTable CO_GROUPED =
      onStream(
          "CoGroupedStreams",
          call -> JoinedApi.start(FlinkType.CO_GROUPED).apply(call.dropping(1)));
  static final ApiTable INTERVAL_JOINED =
      onStream(
          "KeyedStream.IntervalJoined", call -> JoinedApi.intervalJoin().apply(call.dropping(1)));
  static final ApiTable KEYED_PARTITION_WINDOWED =
      partitionWindowed("KeyedPartitionWindowedStream");
  static final ApiTable NON_KEYED_PARTITION_WINDOWED =
      partitionWindowed("NonKeyedPartitionWindowedStream");
  static final ApiTable CONNECTED_ITERATIVE =
      onStream("IterativeStream.ConnectedIterativeStreams", IterationApi.coIterate());
  static final ApiTable MULTIPLE_CONNECTED =
      ApiTable.statics(STREAMS + "MultipleConnectedStreams")
          .row(
              NEW,
              call ->
                  call.ref(0)
                      .<Value>map(env -> FlinkRef.of(FlinkType.MULTIPLE_CONNECTED, env.env()))
                      .orElseGet(() -> call.unknown("the environment is not known")));

  /** Objects that a program may make and that no stream is. */
  static final ApiTable NOT_STREAMS =
      ApiTable.statics(
              STREAMS + "QueryableStateStream",
              STREAMS + "AsyncDataStream",
              STREAMS + "DataStreamUtils",
              FlinkType.CHECKPOINT_CONFIG.className(),
              FlinkType.EXECUTION_CONFIG.className())
          .inert(NEW);

  private static ApiTable onStream(String name, Effect effect) {
    return ApiTable.statics(STREAMS + name).row(NEW, onFirst(effect));
  }

  private static ApiTable partitionWindowed(String name) {
    Effect second = call -> PartitionWindowApi.start().apply(call);
    return ApiTable.statics(STREAMS + name)
        .row(NEW, call -> onFirst(second).apply(call.dropping(1)));
  }

  /** The effect of a method on the stream that is the first argument. */
  static Effect onFirst(Effect effect) {
    return call -> {
      Optional<FlinkRef> stream = Effects.other(call);
      return stream.isPresent()
          ? effect.apply(call.on(stream.get()))
          : call.unknown("the stream is not known");
    };
  }

  private static Value ofTransformation(Call call) {
    Optional<FlinkRef> transformation = call.ref(1).filter(ref -> ref.node().isPresent());
    Optional<Integer> env = call.ref(0).map(FlinkRef::env);
    boolean plain = call.invocation().type().endsWith(".DataStream");
    FlinkType type = plain ? FlinkType.DATA_STREAM : FlinkType.SINGLE_OUTPUT;
    return transformation.isPresent()
        ? FlinkRef.stream(
            type, transformation.get().stream(), env.orElse(transformation.get().env()))
        : opaque(call, FlinkType.DATA_STREAM);
  }

  /** A stream of a transformation that is not known. */
  static Value opaque(Call call, FlinkType type) {
    Optional<Integer> env =
        call.ref(0).map(FlinkRef::env).or(() -> call.recorder().lastEnvironment());
    if (env.isEmpty()) {
      return call.unknown("the environment is not known");
    }
    int id =
        Opaque.create(
            call.recorder(),
            call.runtime(),
            call.invocation(),
            env.get(),
            List.of(),
            "the transformation is not known");
    return FlinkRef.stream(type, Gated.always(id), env.get());
  }
}
