package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;
import static io.github.flinkparallelism.pipeline.TransformationKind.TWO_INPUT;
import static io.github.flinkparallelism.pipeline.TransformationKind.UNION;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code JoinedStreams}, {@code CoGroupedStreams} and interval joins. A window join is two tagging
 * maps with their inputs' parallelism, a union and a keyed window, {@code CoGroupedStreams#with}.
 */
final class JoinedApi {
  private static final String SECOND = "second";
  private static final String ASSIGNER = "assigner";

  private JoinedApi() {}

  static final ApiTable JOINED = table(FlinkType.JOINED);
  static final ApiTable CO_GROUPED = table(FlinkType.CO_GROUPED);

  static final ApiTable INTERVAL_JOIN =
      ApiTable.of(FlinkType.INTERVAL_JOIN)
          .row("process", JoinedApi::intervalProcess)
          .noEffect(
              "between",
              "inEventTime",
              "inProcessingTime",
              "upperBoundExclusive",
              "lowerBoundExclusive",
              "sideOutputLeftLateData",
              "sideOutputRightLateData",
              "enableAsyncState");

  private static ApiTable table(FlinkType type) {
    return ApiTable.of(type)
        .row(
            "window",
            call -> WindowApi.joined(call).with(ASSIGNER, Value.of(WindowApi.assigner(call))))
        .row("apply", JoinedApi::windowed)
        .row("with", JoinedApi::windowed)
        .row("trigger", WindowApi::otherTrigger)
        .noEffect("where", "equalTo", "evictor", "allowedLateness");
  }

  /** {@code join(stream)} and {@code coGroup(stream)}. */
  static Effect start(FlinkType type) {
    return call -> {
      Optional<FlinkRef> second = Effects.other(call);
      return second.isPresent()
          ? call.self().as(type).with(SECOND, second.get())
          : unknownSide(call);
    };
  }

  /** {@code keyed.intervalJoin(keyed)}. */
  static Effect intervalJoin() {
    return call -> {
      Optional<FlinkRef> second = Effects.other(call);
      return second.isPresent()
          ? call.self().as(FlinkType.INTERVAL_JOIN).with(SECOND, second.get())
          : unknownSide(call);
    };
  }

  private static Value unknownSide(Call call) {
    return call.runtime()
        .unknown(
            "the joined stream is not known",
            call.invocation().text(),
            call.invocation().location());
  }

  private static FlinkRef second(Call call) {
    return (FlinkRef) call.self().attribute(SECOND).orElseThrow();
  }

  private static Value windowed(Call call) {
    Operation tagger = Operation.of(ONE_INPUT, "Map").with(Policy.INPUT);
    FlinkRef first = call.then(tagger, FlinkType.SINGLE_OUTPUT);
    FlinkRef second = call.on(second(call)).then(tagger, FlinkType.SINGLE_OUTPUT);
    Gated<Integer> union =
        call.create(Operation.of(UNION, "Union").reading(List.of(first.stream(), second.stream())));
    FlinkRef keyed =
        call.on(FlinkRef.stream(FlinkType.DATA_STREAM, union, call.self().env()))
            .then(Effects.partitioning(Partitioner.HASH), FlinkType.KEYED);
    String name = call.self().attribute(ASSIGNER).map(Texts::of).orElse("Window");
    Operation window =
        Operation.of(ONE_INPUT, WindowApi.keyedName(call, name))
            .with(WindowApi.attributes(call.self()));
    return call.on(keyed).then(window, FlinkType.SINGLE_OUTPUT);
  }

  private static Value intervalProcess(Call call) {
    // IntervalJoined#process keys both inputs once more.
    FlinkRef first = call.then(Effects.partitioning(Partitioner.HASH), FlinkType.KEYED);
    FlinkRef second =
        call.on(second(call)).then(Effects.partitioning(Partitioner.HASH), FlinkType.KEYED);
    Operation join =
        Operation.of(TWO_INPUT, "Interval Join").reading(List.of(first.stream(), second.stream()));
    return FlinkRef.stream(FlinkType.SINGLE_OUTPUT, call.create(join), call.self().env());
  }
}
