package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The operators that a Sink V2 expands to; {@code
 * SinkTransformationTranslator.SinkExpander#expand}. Topologies of sinks in source are run like any
 * other code.
 *
 * @param steps in order, the writer among them
 * @param complete false where the sink's class is not known and may add more
 */
record SinkTopology(List<SinkStep> steps, boolean complete) {
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

  SinkTopology {
    steps = List.copyOf(steps);
  }

  static SinkTopology of(Call call, Value sink) {
    if (SinkV1.applies(call, sink)) {
      return SinkV1.topology(call, sink, commitsByName(sink, call));
    }
    List<SinkStep> steps = new ArrayList<>();
    steps.addAll(custom(call, sink, "addPreWriteTopology", 0));
    steps.add(
        new SinkStep(
            "Writer", Optional.empty(), Optional.empty(), Optional.empty(), false, true, 0));
    // The writer's result passes a FORWARD partition with exchange mode BATCH: one more id.
    List<SinkStep> preCommit = new ArrayList<>(custom(call, sink, "addPreCommitTopology", 1));
    if (compacts(sink)) {
      preCommit.add(step("CompactorCoordinator", Optional.of(1), Partitioner.REBALANCE, 2));
      preCommit.add(
          new SinkStep(
              "CompactorOperator",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false,
              false,
              0));
    }
    steps.addAll(preCommit);
    Optional<Boolean> commits = commits(sink, call);
    if (commits.orElse(false)) {
      boolean direct = preCommit.isEmpty();
      steps.add(
          new SinkStep(
              "Committer",
              Optional.empty(),
              Optional.empty(),
              direct ? Optional.of(Partitioner.FORWARD) : Optional.empty(),
              direct,
              false,
              direct ? 1 : 0));
      steps.addAll(custom(call, sink, "addPostCommitTopology", 1));
    }
    return new SinkTopology(steps, commits.isPresent());
  }

  private static SinkStep step(
      String name, Optional<Integer> parallelism, Partitioner partitioner, int ids) {
    return new SinkStep(
        name, parallelism, Optional.empty(), Optional.of(partitioner), false, false, ids);
  }

  private static boolean compacts(Value sink) {
    return sink instanceof Built built && built.calls().contains("enableCompact");
  }

  /** Whether the sink commits; empty where its class is not known. */
  private static Optional<Boolean> commits(Value sink, Call call) {
    Optional<Boolean> byName = commitsByName(sink, call);
    if (byName.isPresent()) {
      return byName;
    }
    boolean known = call.runtime().typeOf(sink).isPresent();
    for (String supported : List.of("SupportsCommitter", "TwoPhaseCommittingSink")) {
      Optional<Boolean> answer = call.runtime().isSubtype(sink, SINK2 + supported);
      if (answer.orElse(false)) {
        return answer;
      }
      known &= answer.isPresent();
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> commitsByName(Value sink, Call call) {
    Optional<String> type = call.runtime().typeOf(sink);
    String name = type.map(t -> t.substring(t.lastIndexOf('.') + 1)).orElse("");
    if (COMMITTING.contains(name)) {
      return Optional.of(true);
    }
    return WRITER_ONLY.contains(name) ? Optional.of(false) : Optional.empty();
  }

  /**
   * The operators that a topology method of a sink in source adds. While it runs, the environment's
   * parallelism is -1, so that only explicit numbers count, {@code #adjustTransformations}.
   */
  private static List<SinkStep> custom(Call call, Value sink, String method, int idsBefore) {
    if (!call.runtime().hasMethod(sink, method, 1)) {
      return List.of();
    }
    Recorder recorder = call.recorder();
    int mark = recorder.mark();
    int env = call.runtime().allocate();
    Assignment unset =
        new Assignment(
            Amount.of(-1), Layer.DEFAULT, "the sink's", Optional.empty(), Optional.empty());
    call.runtime().write(new Slot(env, Attribute.PARALLELISM), new Assigned(unset));
    Call inside = call.on(FlinkRef.of(FlinkType.ENVIRONMENT, env));
    Gated<Integer> input =
        inside.create(Operation.of(TransformationKind.ONE_INPUT, "the sink's input"));
    call.runtime()
        .invoke(
            sink,
            method,
            List.of(FlinkRef.stream(FlinkType.DATA_STREAM, input, env)),
            call.invocation().location());
    List<Draft> added = recorder.cut(mark);
    return steps(call, added.subList(1, added.size()), idsBefore);
  }

  private static List<SinkStep> steps(Call call, List<Draft> drafts, int idsBefore) {
    List<SinkStep> steps = new ArrayList<>();
    int virtual = idsBefore;
    Optional<Partitioner> partitioner = Optional.empty();
    for (Draft draft : drafts) {
      if (draft.kind().isVirtual()) {
        virtual++;
        partitioner = draft.partitioner();
        continue;
      }
      String name =
          call.runtime()
              .read(new Slot(draft.address(), Attribute.NAME))
              .map(Texts::of)
              .orElse(draft.name());
      steps.add(
          new SinkStep(
              name,
              explicit(call, draft, Attribute.PARALLELISM),
              explicit(call, draft, Attribute.MAX_PARALLELISM),
              partitioner,
              false,
              draft.yielding(),
              virtual));
      virtual = 0;
      partitioner = Optional.empty();
    }
    return steps;
  }

  private static Optional<Integer> explicit(Call call, Draft draft, String attribute) {
    return call.runtime()
        .read(new Slot(draft.address(), attribute))
        .filter(Assigned.class::isInstance)
        .map(value -> ((Assigned) value).assignment().amount())
        .filter(Amount.Known.class::isInstance)
        .map(amount -> ((Amount.Known) amount).value())
        .filter(number -> number > 0);
  }
}
