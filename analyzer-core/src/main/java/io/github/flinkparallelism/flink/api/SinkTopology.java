package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.CustomTopology.Stage;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkInput;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.StepIds;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operators that a Sink V2 expands to; {@code
 * SinkTransformationTranslator.SinkExpander#expand}. Topologies of sinks in source are run like any
 * other code.
 *
 * @param steps in order, the writer among them
 * @param complete false where the sink's class is not known and may add more
 * @param setsUid whether one of its own operators has a uid, so that the sink must have one too
 * @param refused what Flink throws when it expands the sink
 */
record SinkTopology(
    List<SinkStep> steps, boolean complete, boolean setsUid, List<Violation> refused) {
  private static final String SINK2 = "org.apache.flink.api.connector.sink2.";

  SinkTopology {
    steps = List.copyOf(steps);
    refused = List.copyOf(refused);
  }

  static SinkTopology of(Call call, Value sink) {
    if (SinkV1.applies(call, sink)) {
      return SinkV1.topology(call, sink, commitsByName(sink, call));
    }
    CustomTopology before = CustomTopology.of(call, sink, Stage.PRE_WRITE);
    List<SinkStep> steps = new ArrayList<>(before.steps());
    steps.add(
        SinkStep.of("Writer")
            .with(OperatorAttributes.YIELDING)
            .reading(before.result())
            .taking(before.idsAfter()));
    Optional<Boolean> commits = commits(sink, call);
    boolean known = commits.isPresent() && before.known();
    boolean setsUid = before.setsUid();
    List<Violation> refused = new ArrayList<>(before.refused());
    if (commits.orElse(false)) {
      CustomTopology between =
          CustomTopology.of(call, sink, Stage.PRE_COMMIT).behind(compaction(sink));
      steps.addAll(between.steps());
      steps.add(SinkStep.of("Committer").reading(between.result()).taking(between.idsAfter()));
      CustomTopology after = CustomTopology.of(call, sink, Stage.POST_COMMIT);
      steps.addAll(after.steps());
      endWith(after.idsAfter().made(), steps);
      known &= between.known() && after.known();
      setsUid |= between.setsUid() || after.setsUid();
      refused.addAll(between.refused());
      refused.addAll(after.refused());
    }
    return new SinkTopology(steps, known, setsUid, refused);
  }

  /** What is virtual behind the last operator is created and never translated. */
  private static void endWith(int ids, List<SinkStep> steps) {
    SinkStep last = steps.get(steps.size() - 1);
    steps.set(steps.size() - 1, last.taking(last.ids().andAfter(ids)));
  }

  /** {@code FileSink#addPreCommitTopology}. */
  private static List<SinkStep> compaction(Value sink) {
    if (!(sink instanceof Built built)) {
      return List.of();
    } else if (built.calls().contains("disableCompact")) {
      return List.of(
          behindWriter("CompactorCoordinatorPlaceHolder", Partitioner.FORWARD),
          SinkStep.of("CompactorOperatorPlaceHolder")
              .reading(List.of(SinkInput.PREVIOUS.behind(Partitioner.FORWARD)))
              .taking(StepIds.partitions(1)));
    } else if (!built.calls().contains("enableCompact")) {
      return List.of();
    }
    return List.of(
        behindWriter("CompactorCoordinator", Partitioner.REBALANCE)
            .with(Optional.of(1), Optional.empty()),
        SinkStep.of("CompactorOperator"));
  }

  private static SinkStep behindWriter(String name, Partitioner partitioner) {
    return SinkStep.of(name)
        .reading(List.of(Stage.PRE_COMMIT.start().behind(partitioner)))
        .taking(StepIds.partitions(Stage.PRE_COMMIT.partitions() + 1));
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
    return call.runtime().typeOf(sink).flatMap(KnownSinks::commits);
  }
}
