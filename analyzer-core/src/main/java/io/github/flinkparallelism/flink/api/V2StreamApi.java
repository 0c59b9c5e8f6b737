package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;
import static io.github.flinkparallelism.pipeline.TransformationKind.SIDE_OUTPUT;
import static io.github.flinkparallelism.pipeline.TransformationKind.TWO_INPUT;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Streams of the DataStream V2 API, {@code org.apache.flink.datastream.impl.stream}. All processing
 * on a global stream has parallelism 1, and nothing else is accepted.
 */
final class V2StreamApi {
  private static final String SECOND = "second";

  private V2StreamApi() {}

  static final ApiTable CONFIGURABLE =
      ApiTable.of(FlinkType.V2_CONFIGURABLE)
          .row("withParallelism", Effects.setParallelism())
          .row("withMaxParallelism", Effects.setMaxParallelism())
          .row("withSlotSharingGroup", Effects.slotSharingGroup())
          .row("withName", Effects.name())
          .row("withUid", Effects.attribute(Attribute.UID));

  static final ApiTable NON_KEYED =
      stream(FlinkType.V2_NON_KEYED)
          .row("process", process("Process", "Two-Output-Operator"))
          .row("connectAndProcess", V2StreamApi::connectNonKeyed);

  static final ApiTable KEYED =
      stream(FlinkType.V2_KEYED)
          .row("process", process("KeyedProcess", "Two-Output-Process"))
          .row("connectAndProcess", V2StreamApi::connectKeyed);

  static final ApiTable GLOBAL =
      stream(FlinkType.V2_GLOBAL)
          .row("process", process("Global Process", "Two-Output-Operator"))
          .row("connectAndProcess", V2StreamApi::connectGlobal);

  static final ApiTable BROADCAST =
      ApiTable.of(FlinkType.V2_BROADCAST).row("connectAndProcess", V2StreamApi::connectBroadcast);

  static final ApiTable TWO_OUTPUTS =
      ApiTable.of(FlinkType.V2_TWO_OUTPUTS)
          .row("getFirst", V2StreamApi::first)
          .row("getSecond", call -> call.self().attribute(SECOND).orElseThrow());

  static final ApiTable BUILTIN_FUNCTIONS =
      ApiTable.statics("org.apache.flink.datastream.api.builtin.BuiltinFuncs")
          .row("window", V2Function::window)
          .row("join", V2StreamApi::join)
          .inert("<init>");

  private static ApiTable stream(FlinkType type) {
    ApiTable table =
        ApiTable.of(type)
            .row("keyBy", partition(Partitioner.HASH, FlinkType.V2_KEYED))
            .row("shuffle", partition(Partitioner.SHUFFLE, FlinkType.V2_NON_KEYED))
            .row("broadcast", partition(Partitioner.BROADCAST, FlinkType.V2_BROADCAST))
            .row("toSink", V2StreamApi::toSink);
    return type == FlinkType.V2_GLOBAL
        ? table
        : table.row("global", partition(Partitioner.GLOBAL, FlinkType.V2_GLOBAL));
  }

  private static Effect partition(Partitioner partitioner, FlinkType result) {
    return call -> {
      call.recorder().call(call.invocation(), List.of());
      return call.then(Effects.partitioning(partitioner), result);
    };
  }

  /** On a global stream, everything is forced to 1. */
  private static Operation on(Call call, Operation operation) {
    return call.self().type() == FlinkType.V2_GLOBAL
        ? operation.with(Policy.ALWAYS_ONE)
        : operation;
  }

  /** {@code process(function[, keySelectors])}: with key selectors the results stay keyed. */
  private static Effect process(String oneOutput, String twoOutputs) {
    return call -> {
      V2Function function = V2Function.of(call, 0);
      boolean two = function.twoOutputs() || call.invocation().args().size() == 3;
      String plain = two ? twoOutputs : oneOutput;
      String window = two ? "TwoOutput-Window" : "Window";
      Operation operation =
          function.on(Operation.of(ONE_INPUT, function.window() ? window : plain));
      FlinkRef main = call.then(on(call, operation), result(call));
      if (!two) {
        return main;
      }
      FlinkRef second = call.on(main).then(Operation.of(SIDE_OUTPUT, "Second-Output"), main.type());
      return main.as(FlinkType.V2_TWO_OUTPUTS).with("first", main).with(SECOND, second);
    };
  }

  private static FlinkType result(Call call) {
    if (call.self().type() == FlinkType.V2_GLOBAL) {
      return FlinkType.V2_GLOBAL;
    }
    boolean rekeyed = call.invocation().args().size() > keyedFrom(call);
    return rekeyed ? FlinkType.V2_KEYED : FlinkType.V2_NON_KEYED;
  }

  /** Arguments that a call has without key selectors. */
  private static int keyedFrom(Call call) {
    return call.invocation().method().equals("process") ? 1 : 2;
  }

  private static Value first(Call call) {
    return call.self().attribute("first").orElseThrow();
  }

  private static Value connectNonKeyed(Call call) {
    return connect(call, isBroadcast(call) ? "Broadcast-TwoInput-Process" : "TwoInput-Process");
  }

  private static Value connectKeyed(Call call) {
    return connect(
        call, isBroadcast(call) ? "Keyed-TwoInput-Broadcast-Process" : "Keyed-TwoInput-Process");
  }

  private static Value connectGlobal(Call call) {
    return connect(call, "Global-Global-TwoInput-Process");
  }

  private static boolean isBroadcast(Call call) {
    return Effects.other(call).filter(ref -> ref.type() == FlinkType.V2_BROADCAST).isPresent();
  }

  /** {@code connectAndProcess(other, function[, keySelector])}. */
  private static Value connect(Call call, String name) {
    Optional<FlinkRef> other = Effects.other(call);
    return other.isPresent()
        ? connect(call, name, call.self(), other.get())
        : call.unknown("the connected stream is not known");
  }

  private static Value connect(Call call, String name, FlinkRef one, FlinkRef two) {
    V2Function function = V2Function.of(call, 1);
    Operation operation = Operation.of(TWO_INPUT, name);
    boolean rekeyed = call.invocation().args().size() > keyedFrom(call);
    if (function.window()) {
      operation = Operation.of(TWO_INPUT, "TwoInput-NonBroadcast-Window").with(Policy.INPUT);
    } else if (function.join() && !rekeyed) {
      operation = Operation.of(TWO_INPUT, "Keyed-Join-Process");
    }
    Operation told = function.on(on(call, operation));
    Gated<Integer> created = call.create(told.reading(List.of(one.stream(), two.stream())));
    return FlinkRef.stream(result(call), created, call.self().env());
  }

  /** The broadcast stream is always the second input. */
  private static Value connectBroadcast(Call call) {
    Optional<FlinkRef> other = Effects.other(call);
    if (other.isEmpty()) {
      return call.unknown("the connected stream is not known");
    }
    boolean keyed = other.get().type() == FlinkType.V2_KEYED;
    String name = keyed ? "Broadcast-Keyed-TwoInput-Process" : "Broadcast-TwoInput-Process";
    return connect(call, name, other.get(), call.self());
  }

  /**
   * {@code toSink(sink)}: {@code StreamUtils#addSinkOperator} tells it the environment's number.
   */
  private static Value toSink(Call call) {
    FlinkRef sink =
        (FlinkRef)
            Sinks.sinkTo(operation -> on(call, operation.with(OperatorAttributes.CONFIGURED)))
                .apply(call);
    return sink.as(FlinkType.V2_CONFIGURABLE);
  }

  /** {@code BuiltinFuncs.join(..)}: a function, or two streams that are joined with it. */
  private static Value join(Call call) {
    int args = call.invocation().args().size();
    if (args <= 2) {
      return new V2Function(false, false, true, false);
    }
    Optional<FlinkRef> left = Effects.other(call);
    boolean selectors = args >= 5;
    Optional<FlinkRef> right = call.ref(selectors ? 2 : 1).filter(ref -> ref.node().isPresent());
    if (left.isEmpty() || right.isEmpty()) {
      return call.unknown("the joined streams are not known");
    }
    Call on = call.on(left.get());
    FlinkRef one = selectors ? keyed(on, left.get()) : left.get();
    FlinkRef two = selectors ? keyed(on, right.get()) : right.get();
    Operation join = Operation.of(TWO_INPUT, "Keyed-Join-Process");
    return FlinkRef.stream(
        FlinkType.V2_NON_KEYED,
        on.create(join.reading(List.of(one.stream(), two.stream()))),
        on.self().env());
  }

  private static FlinkRef keyed(Call call, FlinkRef stream) {
    return call.on(stream).then(Effects.partitioning(Partitioner.HASH), FlinkType.V2_KEYED);
  }
}
