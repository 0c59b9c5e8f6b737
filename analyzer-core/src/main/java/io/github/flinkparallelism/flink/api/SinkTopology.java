package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkStep;
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
    CustomTopology before = CustomTopology.of(call, sink, "addPreWriteTopology");
    List<Violation> refused = new ArrayList<>(before.refused());
    List<SinkStep> steps = new ArrayList<>(before.steps());
    steps.add(
        new SinkStep(
            "Writer", Optional.empty(), Optional.empty(), Optional.empty(), false, true, 0));
    CustomTopology between = CustomTopology.of(call, sink, "addPreCommitTopology");
    refused.addAll(between.refused());
    List<SinkStep> preCommit = new ArrayList<>(between.steps());
    List<SinkStep> compaction = compaction(sink);
    preCommit.addAll(compaction);
    steps.addAll(preCommit);
    Optional<Boolean> commits = commits(sink, call);
    boolean known = commits.isPresent() && before.known() && between.known();
    boolean setsUid = before.setsUid() || between.setsUid() || !compaction.isEmpty();
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
      CustomTopology after = CustomTopology.of(call, sink, "addPostCommitTopology");
      steps.addAll(after.steps());
      known &= after.known();
      setsUid |= after.setsUid();
      refused.addAll(after.refused());
    }
    return new SinkTopology(steps, known, setsUid, refused);
  }

  private static SinkStep step(
      String name, Optional<Integer> parallelism, Partitioner partitioner, boolean first) {
    return new SinkStep(
        name, parallelism, Optional.empty(), Optional.of(partitioner), first, false, first ? 2 : 1);
  }

  /** {@code FileSink#addPreCommitTopology}; a fail-over region precedes the first operator. */
  private static List<SinkStep> compaction(Value sink) {
    if (!(sink instanceof Built built)) {
      return List.of();
    } else if (built.calls().contains("disableCompact")) {
      return List.of(
          step("CompactorCoordinatorPlaceHolder", Optional.empty(), Partitioner.FORWARD, true),
          step("CompactorOperatorPlaceHolder", Optional.empty(), Partitioner.FORWARD, false));
    } else if (!built.calls().contains("enableCompact")) {
      return List.of();
    }
    SinkStep compactor =
        new SinkStep(
            "CompactorOperator",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            0);
    return List.of(
        step("CompactorCoordinator", Optional.of(1), Partitioner.REBALANCE, true), compactor);
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
