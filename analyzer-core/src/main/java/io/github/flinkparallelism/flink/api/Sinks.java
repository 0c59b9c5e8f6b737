package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code sinkTo} and the sinks that collect: what operators they add. */
final class Sinks {
  private static final String SINK2 = "org.apache.flink.api.connector.sink2.";
  private static final Set<String> COMMITTING =
      Set.of("KafkaSink", "FileSink", "PulsarSink", "DorisSink", "StarRocksSink");
  private static final Set<String> WRITER_ONLY =
      Set.of(
          "PrintSink",
          "DiscardingSink",
          "KinesisStreamsSink",
          "KinesisFirehoseSink",
          "DynamoDbSink",
          "SqsSink",
          "ElasticsearchSink",
          "Elasticsearch8AsyncSink",
          "OpensearchSink",
          "MongoSink",
          "PrometheusSink",
          "PubSubSinkV2",
          "HttpSink");

  private Sinks() {}

  /** {@code sinkTo(sink)}. */
  static Effect sinkTo() {
    return call -> {
      Operation operation =
          Operation.of(TransformationKind.SINK, "Sink").expandingTo(topology(call));
      return call.then(operation, FlinkType.SINK);
    };
  }

  private static List<SinkStep> topology(Call call) {
    List<SinkStep> steps = new ArrayList<>();
    steps.add(
        new SinkStep(
            "Writer", Optional.empty(), Optional.empty(), Optional.empty(), false, true, 0));
    Optional<Value> sink = call.arg(0);
    if (sink.filter(Sinks::compacts).isPresent()) {
      steps.add(
          step("CompactorCoordinator", Optional.of(1), Optional.of(Partitioner.REBALANCE), 1));
      steps.add(step("CompactorOperator", Optional.empty(), Optional.empty(), 0));
    }
    if (sink.isPresent() && commits(sink.get(), call)) {
      steps.add(
          new SinkStep(
              "Committer",
              Optional.empty(),
              Optional.empty(),
              Optional.of(Partitioner.FORWARD),
              true,
              false,
              1));
    }
    return steps;
  }

  private static SinkStep step(
      String name, Optional<Integer> parallelism, Optional<Partitioner> partitioner, int ids) {
    return new SinkStep(name, parallelism, Optional.empty(), partitioner, false, false, ids);
  }

  private static boolean compacts(Value sink) {
    return sink instanceof Built built && built.calls().contains("enableCompact");
  }

  /** Whether the sink's class supports committing; says so where that cannot be told. */
  private static boolean commits(Value sink, Call call) {
    Optional<String> type = call.runtime().typeOf(sink);
    String name = type.map(t -> t.substring(t.lastIndexOf('.') + 1)).orElse("");
    if (COMMITTING.contains(name)) {
      return true;
    }
    if (WRITER_ONLY.contains(name)) {
      return false;
    }
    String[] interfaces = {"SupportsCommitter", "TwoPhaseCommittingSink"};
    boolean known = type.isPresent();
    for (String supported : interfaces) {
      Optional<Boolean> answer = call.runtime().isSubtype(sink, SINK2 + supported);
      if (answer.orElse(false)) {
        return true;
      }
      known &= answer.isPresent();
    }
    if (!known) {
      call.runtime()
          .problem(
              new Problem(
                  "whether this sink commits is not known, only its writer is shown; give the class"
                      + " path of the job to tell",
                  call.invocation().location()));
    }
    return false;
  }

  /** {@code executeAndCollect()}: a collecting sink, and a job of its own. */
  static Effect executeAndCollect() {
    return call -> {
      Value result = collect().apply(call);
      Executions.record(
          call.on(FlinkRef.of(FlinkType.ENVIRONMENT, call.self().env())), call.text(0));
      return result;
    };
  }

  /** {@code collectAsync()}: a collecting sink. */
  static Effect collect() {
    return call -> {
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
