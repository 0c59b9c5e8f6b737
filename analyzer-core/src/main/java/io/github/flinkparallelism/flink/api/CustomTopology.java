package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkInput;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.StepIds;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The operators that a topology method of a sink in source adds.
 *
 * @param steps in order
 * @param result what the operator behind the topology reads
 * @param idsAfter transformation ids of virtual nodes behind the last of {@code steps}, which the
 *     operator behind the topology reads or nothing
 * @param setsUid whether one of them has a uid of its own, so that the sink must have one too
 * @param known false where something that is added is not known: it is left out
 * @param refused what Flink throws when it runs the method, which it does to plan the job
 */
record CustomTopology(
    List<SinkStep> steps,
    List<SinkInput> result,
    StepIds idsAfter,
    boolean setsUid,
    boolean known,
    List<Violation> refused) {
  /** Where a topology method starts. */
  enum Stage {
    /** At the very stream that the sink is attached to. */
    PRE_WRITE("addPreWriteTopology"),
    /** Behind the writer, {@code SinkExpander#addFailOverRegion}. */
    PRE_COMMIT("addPreCommitTopology"),
    /** Behind the committer, {@code SinkExpander#addFailOverRegion}. */
    POST_COMMIT("addPostCommitTopology");

    private final String method;

    Stage(String method) {
      this.method = method;
    }

    /** The edge that everything is behind. */
    SinkInput start() {
      return this == PRE_WRITE
          ? SinkInput.PREVIOUS
          : SinkInput.PREVIOUS.behind(Partitioner.FORWARD).materialized();
    }

    /** How many virtual nodes this edge takes. */
    int partitions() {
      return this == PRE_WRITE ? 0 : 1;
    }
  }

  CustomTopology {
    steps = List.copyOf(steps);
    result = List.copyOf(result);
    refused = List.copyOf(refused);
  }

  /** A sink without the method: behind its committer, there is no exchange either. */
  private static CustomTopology none(Stage stage) {
    return new CustomTopology(
        List.of(),
        List.of(stage.start()),
        stage == Stage.POST_COMMIT ? StepIds.NONE : StepIds.partitions(stage.partitions()),
        false,
        true,
        List.of());
  }

  /** The same with steps of a library in front. */
  CustomTopology behind(List<SinkStep> first) {
    return first.isEmpty()
        ? this
        : new CustomTopology(
            first, List.of(SinkInput.PREVIOUS), StepIds.NONE, true, known, refused);
  }

  /**
   * Runs a topology method. While it runs, the environment's parallelism is -1, so that only
   * explicit numbers count, {@code #adjustTransformations}.
   */
  static CustomTopology of(Call call, Value sink, Stage stage) {
    if (!call.runtime().hasMethod(sink, stage.method, 1)) {
      return none(stage);
    }
    Recorder recorder = call.recorder();
    int mark = recorder.mark();
    int errors = recorder.violations().size();
    int env = call.runtime().allocate();
    Assignment unset =
        new Assignment(
            Amount.of(-1), Layer.DEFAULT, "the sink's", Optional.empty(), Optional.empty());
    call.runtime().write(new Slot(env, Attribute.PARALLELISM), new Assigned(unset));
    Call inside = call.on(FlinkRef.of(FlinkType.ENVIRONMENT, env));
    Gated<Integer> input =
        inside.create(Operation.of(TransformationKind.ONE_INPUT, "the sink's input"));
    // Before the writer, the sink gets the very stream that it is attached to.
    boolean keyed = stage == Stage.PRE_WRITE && call.self().type() == FlinkType.KEYED;
    FlinkType type = keyed ? FlinkType.KEYED : FlinkType.DATA_STREAM;
    Value returned =
        call.runtime()
            .invoke(
                sink,
                stage.method,
                List.of(FlinkRef.stream(type, input, env)),
                call.invocation().location());
    int taken = recorder.taken();
    List<Draft> added = recorder.cut(mark);
    TopologyDrafts drafts = new TopologyDrafts(call, added.get(0), stage);
    added.subList(1, added.size()).forEach(drafts::add);
    return drafts.topology(returned, taken, recorder.cutViolations(errors));
  }
}
