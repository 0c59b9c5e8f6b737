package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.BROADCAST_STATE;
import static io.github.flinkparallelism.pipeline.TransformationKind.KEYED_BROADCAST_STATE;
import static io.github.flinkparallelism.pipeline.TransformationKind.TWO_INPUT;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code ConnectedStreams}, {@code BroadcastStream} and {@code BroadcastConnectedStream}. */
final class ConnectedApi {
  static final String SECOND = "second";
  private static final String KEYED = "keyed";

  private ConnectedApi() {}

  static final ApiTable CONNECTED =
      ApiTable.of(FlinkType.CONNECTED)
          .row("map", twoInputs(TWO_INPUT, "Co-Map"))
          .row("flatMap", twoInputs(TWO_INPUT, "Co-Flat Map"))
          .row("process", ConnectedApi::process)
          .row("transform", ConnectedApi::transform)
          .row("keyBy", ConnectedApi::keyBoth)
          .row("getFirstInput", call -> call.self().as(FlinkType.DATA_STREAM))
          .row("getSecondInput", call -> call.self().attribute(SECOND).orElse(Value.VOID))
          .row("getExecutionEnvironment", Effects.environment())
          .noEffect("enableAsyncState")
          .inert("getType1", "getType2");

  static final ApiTable BROADCAST_CONNECTED =
      ApiTable.of(FlinkType.BROADCAST_CONNECTED)
          .row(
              "process",
              call ->
                  isKeyed(call)
                      ? twoInputs(KEYED_BROADCAST_STATE, "Co-Process-Broadcast-Keyed").apply(call)
                      : twoInputs(BROADCAST_STATE, "Co-Process-Broadcast").apply(call))
          .row("getFirstInput", call -> call.self().as(FlinkType.DATA_STREAM))
          .row("getSecondInput", call -> call.self().attribute(SECOND).orElse(Value.VOID))
          .row("getExecutionEnvironment", Effects.environment())
          .inert("getType1", "getType2");

  static final ApiTable BROADCAST =
      ApiTable.of(FlinkType.BROADCAST)
          .row("getEnvironment", Effects.environment())
          .row("getTransformation", DataStreamApi.transformation())
          .inert("getType", "getBroadcastStateDescriptors")
          .value("clean");

  /** The second of the connected streams. */
  static FlinkRef second(Call call) {
    return (FlinkRef) call.self().attribute(SECOND).orElseThrow();
  }

  private static boolean isKeyed(Call call) {
    return call.self().attribute(KEYED).isPresent();
  }

  /** {@code broadcast(descriptors)}. */
  static Effect broadcast() {
    return call -> {
      if (call.self().type() == FlinkType.KEYED) {
        Effects.partition(Partitioner.BROADCAST).apply(call);
      }
      return call.then(Effects.partitioning(Partitioner.BROADCAST), FlinkType.BROADCAST);
    };
  }

  /** {@code connect(stream)}. */
  static Effect connect() {
    return call -> {
      Optional<FlinkRef> second = Effects.other(call);
      if (second.isEmpty()) {
        return call.runtime()
            .unknown(
                "the connected stream is not known",
                call.invocation().text(),
                call.invocation().location());
      }
      boolean broadcast = second.get().type() == FlinkType.BROADCAST;
      return connected(
          call.self(),
          second.get(),
          broadcast ? FlinkType.BROADCAST_CONNECTED : FlinkType.CONNECTED);
    };
  }

  /** Two streams as one object of {@code type}. */
  static FlinkRef connected(FlinkRef first, FlinkRef second, FlinkType type) {
    FlinkRef connected = first.as(type).with(SECOND, second);
    return first.type() == FlinkType.KEYED ? connected.with(KEYED, Value.TRUE) : connected;
  }

  private static Effect twoInputs(TransformationKind kind, String name) {
    return call -> ofBoth(call, Operation.of(kind, name));
  }

  private static Value ofBoth(Call call, Operation operation) {
    Operation reading = operation.reading(List.of(call.self().stream(), second(call).stream()));
    return FlinkRef.stream(FlinkType.SINGLE_OUTPUT, call.create(reading), call.self().env());
  }

  private static Value transform(Call call) {
    Operation operation = Operation.of(TWO_INPUT, call.text(0).orElse("?"));
    return ofBoth(call, CustomOperators.of(operation, call, call.arg(2)));
  }

  private static Value process(Call call) {
    boolean keyed =
        call.arg(0)
            .flatMap(
                function ->
                    call.runtime()
                        .isSubtype(
                            function,
                            "org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction"))
            .orElse(false);
    if (keyed && !(isKeyed(call) && second(call).type() == FlinkType.KEYED)) {
      call.recorder()
          .rejection(
              "UnsupportedOperationException",
              Violation.Kind.OTHER,
              call.invocation().callText() + " has a function for keyed inputs, and they are not",
              "Call keyBy on both inputs, or use a CoProcessFunction.",
              call.invocation().location());
    }
    return twoInputs(TWO_INPUT, keyed ? "Co-Keyed-Process" : "Co-Process").apply(call);
  }

  private static Value keyBoth(Call call) {
    FlinkRef second = second(call);
    FlinkRef first = call.then(Effects.partitioning(Partitioner.HASH), FlinkType.CONNECTED);
    FlinkRef keyedSecond =
        call.on(second).then(Effects.partitioning(Partitioner.HASH), FlinkType.KEYED);
    return first.with(SECOND, keyedSecond).with(KEYED, Value.TRUE);
  }
}
