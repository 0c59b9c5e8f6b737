package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.flink.api.ConstructorApi.onFirst;
import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;

import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.value.Value;

/** Static methods that take streams: {@code AsyncDataStream} and {@code DataStreamUtils}. */
final class StaticApi {
  private static final String PACKAGE = "org.apache.flink.streaming.api.datastream.";

  private StaticApi() {}

  static final ApiTable ASYNC_DATA_STREAM =
      ApiTable.statics(PACKAGE + "AsyncDataStream")
          .row("orderedWait", onFirst(StaticApi::asyncWait))
          .row("unorderedWait", onFirst(StaticApi::asyncWait))
          .row("orderedWaitWithRetry", onFirst(StaticApi::asyncWait))
          .row("unorderedWaitWithRetry", onFirst(StaticApi::asyncWait));

  static final ApiTable DATA_STREAM_UTILS =
      ApiTable.statics(PACKAGE + "DataStreamUtils")
          .row("reinterpretAsKeyedStream", onFirst(StaticApi::reinterpret))
          .row("collect", onFirst(call -> collect(call.dropping(1))))
          .row("collectWithClient", onFirst(call -> collect(call.dropping(1))))
          .row("collectBoundedStream", onFirst(call -> collect(call.dropping(1))))
          .row("collectUnboundedStream", onFirst(call -> collect(call.dropping(2))))
          .inert("collectRecordsFromUnboundedStream");

  static final ApiTable STANDARD_SINK_TOPOLOGIES =
      ApiTable.statics("org.apache.flink.streaming.api.connector.sink2.StandardSinkTopologies")
          .row("addGlobalCommitter", onFirst(StaticApi::globalCommitter));

  static final ApiTable DATA_STREAM_SINK =
      ApiTable.statics(PACKAGE + "DataStreamSink")
          .row("forSink", onFirst(call -> Sinks.sinkTo().apply(call.dropping(1))))
          .row("forSinkV1", onFirst(call -> Sinks.sinkTo().apply(call.dropping(1))));

  static final ApiTable CEP =
      ApiTable.statics("org.apache.flink.cep.CEP").row("pattern", onFirst(CepApi::pattern));

  static final ApiTable TABLE_ENVIRONMENT =
      ApiTable.statics(
              "org.apache.flink.table.api.bridge.java.StreamTableEnvironment",
              "org.apache.flink.table.api.java.StreamTableEnvironment")
          .row("create", TableApi::create);

  static final ApiTable UNIFIED_TABLE_ENVIRONMENT =
      ApiTable.statics("org.apache.flink.table.api.TableEnvironment")
          .row("create", TableApi::createUnified);

  private static Value collect(Call call) {
    return Sinks.executeAndCollect("Data Stream Collect").apply(call);
  }

  private static Value globalCommitter(Call call) {
    FlinkRef global = call.then(Effects.partitioning(Partitioner.GLOBAL), FlinkType.DATA_STREAM);
    return call.on(global)
        .then(
            Operation.of(ONE_INPUT, "Global Committer").with(Operation.Policy.FORCED_ONE),
            FlinkType.SINGLE_OUTPUT);
  }

  private static Value asyncWait(Call call) {
    return call.then(
        Operation.of(ONE_INPUT, "async wait operator").with(OperatorAttributes.YIELDING),
        FlinkType.SINGLE_OUTPUT);
  }

  private static Value reinterpret(Call call) {
    return call.then(Effects.partitioning(Partitioner.FORWARD), FlinkType.KEYED);
  }
}
