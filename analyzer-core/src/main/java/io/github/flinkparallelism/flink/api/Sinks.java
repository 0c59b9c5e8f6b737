package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.JobName;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code sinkTo} and the sinks that collect: what operators they add. */
final class Sinks {
  private Sinks() {}

  /** {@code sinkTo(sink)}. */
  static Effect sinkTo() {
    return sinkTo(UnaryOperator.identity());
  }

  /** {@code sinkTo(sink)} of a stream that changes what the sink starts with. */
  static Effect sinkTo(UnaryOperator<Operation> change) {
    return call -> {
      SinkTopology topology = SinkTopology.of(call, call.arg(0).orElse(Value.VOID));
      String name = call.version().atLeast(1, 15) ? "Sink" : "Unnamed";
      Operation operation =
          Operation.of(TransformationKind.SINK, name).expandingTo(topology.steps());
      FlinkRef sink = call.then(change.apply(operation), FlinkType.SINK);
      call.recorder().postpone(sink.stream(), topology.refused());
      if (topology.setsUid()) {
        SinkUids.need(sink.stream(), call);
      }
      if (!topology.complete()) {
        Opaque.create(
            call.recorder(),
            call.runtime(),
            call.invocation(),
            call.self().env(),
            List.of(call.self().stream()),
            "whether this sink adds operators, and with what parallelism, is not known");
      }
      return sink;
    };
  }

  /**
   * {@code executeAndCollect([name][, limit])}: a collecting sink, and a job of its own.
   *
   * @param byDefault its name where the call has none
   */
  static Effect executeAndCollect(String byDefault) {
    return call -> {
      Value result = collect().apply(call);
      boolean named = call.arg(0).filter(v -> v.constant(Integer.class).isEmpty()).isPresent();
      String name = named ? call.text(0).orElse(byDefault) : byDefault;
      Executions.record(
          call.on(FlinkRef.of(FlinkType.ENVIRONMENT, call.self().env())), new JobName.Given(name));
      return result;
    };
  }

  /** {@code collectAsync()}: a collecting sink. */
  static Effect collect() {
    return call -> {
      if (!call.version().atLeast(1, 15)) {
        // CollectStreamSink throws one transformation away.
        call.recorder().skipIds(1);
      }
      call.then(
          Operation.of(TransformationKind.LEGACY_SINK, "Data stream collect sink")
              .with(Policy.ONE_BY_DEFAULT),
          FlinkType.SINK);
      return call.runtime()
          .unknown(
              "the results of the job are known when it runs",
              call.invocation().text(),
              call.invocation().location());
    };
  }
}
