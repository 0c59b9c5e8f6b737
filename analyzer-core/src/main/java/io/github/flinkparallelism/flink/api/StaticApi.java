package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;

import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Static methods that take streams: {@code AsyncDataStream} and {@code DataStreamUtils}. */
final class StaticApi {
  private static final String PACKAGE = "org.apache.flink.streaming.api.datastream.";

  private StaticApi() {}

  /** The result of a static call, which has the stream as its first argument. */
  static Optional<Value> call(Call call) {
    String type = call.invocation().type();
    if (type.equals(PACKAGE + "AsyncDataStream")) {
      return onStream(call, StaticApi::asyncWait);
    }
    if (type.equals(PACKAGE + "DataStreamUtils")
        || type.equals("org.apache.flink.streaming.experimental.DataStreamUtils")) {
      return dataStreamUtils(call);
    }
    if (type.equals("org.apache.flink.cep.CEP")) {
      return onStream(call, CepApi::pattern);
    }
    if (type.endsWith(".StreamTableEnvironment") && call.invocation().method().equals("create")) {
      return Optional.of(TableApi.create(call));
    }
    if (type.endsWith(".sink2.StandardSinkTopologies")
        && call.invocation().method().equals("addGlobalCommitter")) {
      return onStream(call, StaticApi::globalCommitter);
    }
    return Optional.empty();
  }

  private static Value globalCommitter(Call call) {
    FlinkRef global = call.then(Effects.partitioning(Partitioner.GLOBAL), FlinkType.DATA_STREAM);
    return call.on(global)
        .then(
            Operation.of(ONE_INPUT, "Global Committer").with(Operation.Policy.FORCED_ONE),
            FlinkType.SINGLE_OUTPUT);
  }

  private static Optional<Value> onStream(Call call, Effect effect) {
    Optional<FlinkRef> stream = Effects.other(call);
    return stream.map(ref -> effect.apply(call.on(ref)));
  }

  private static Value asyncWait(Call call) {
    return call.then(
        Operation.of(ONE_INPUT, "async wait operator").yields(), FlinkType.SINGLE_OUTPUT);
  }

  private static Optional<Value> dataStreamUtils(Call call) {
    switch (call.invocation().method()) {
      case "reinterpretAsKeyedStream":
        return onStream(
            call, c -> c.then(Effects.partitioning(Partitioner.FORWARD), FlinkType.KEYED));
      case "collect":
      case "collectWithClient":
      case "collectBoundedStream":
      case "collectUnboundedStream":
        return onStream(call, Sinks.executeAndCollect());
      default:
        return Optional.empty();
    }
  }
}
