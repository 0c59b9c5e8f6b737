package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
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

/**
 * The operators that a topology method of a sink in source adds.
 *
 * @param steps in order
 * @param setsUid whether one of them has a uid of its own, so that the sink must have one too
 * @param known false where a number that is set inside is not known: its operator is left out
 * @param refused what Flink throws when it runs the method, which it does to plan the job
 */
record CustomTopology(
    List<SinkStep> steps, boolean setsUid, boolean known, List<Violation> refused) {
  private static final String PRE_WRITE = "addPreWriteTopology";

  /** {@code SinkExpander#addFailOverRegion}: a FORWARD partition with exchange mode BATCH. */
  private static final int FAIL_OVER_REGION = 1;

  CustomTopology {
    steps = List.copyOf(steps);
    refused = List.copyOf(refused);
  }

  /**
   * Runs a topology method. While it runs, the environment's parallelism is -1, so that only
   * explicit numbers count, {@code #adjustTransformations}.
   */
  static CustomTopology of(Call call, Value sink, String method) {
    if (!call.runtime().hasMethod(sink, method, 1)) {
      return new CustomTopology(List.of(), false, true, List.of());
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
    boolean keyed = method.equals(PRE_WRITE) && call.self().type() == FlinkType.KEYED;
    FlinkType type = keyed ? FlinkType.KEYED : FlinkType.DATA_STREAM;
    call.runtime()
        .invoke(
            sink, method, List.of(FlinkRef.stream(type, input, env)), call.invocation().location());
    List<Draft> added = recorder.cut(mark);
    boolean behindRegion = !method.equals(PRE_WRITE);
    List<Violation> refused = recorder.cutViolations(errors);
    return steps(call, added.subList(1, added.size()), behindRegion, refused);
  }

  private static CustomTopology steps(
      Call call, List<Draft> drafts, boolean behindRegion, List<Violation> refused) {
    List<SinkStep> steps = new ArrayList<>();
    boolean known = true;
    int virtual = behindRegion ? FAIL_OVER_REGION : 0;
    // Another partition behind it replaces the partitioner, not the exchange mode.
    boolean batchExchange = behindRegion;
    Optional<Partitioner> partitioner =
        behindRegion ? Optional.of(Partitioner.FORWARD) : Optional.empty();
    for (Draft draft : drafts) {
      if (draft.kind().isVirtual()) {
        virtual++;
        partitioner = draft.partitioner();
        continue;
      }
      known &= isKnown(call, draft, Attribute.PARALLELISM);
      known &= isKnown(call, draft, Attribute.MAX_PARALLELISM);
      if (!isKnown(call, draft, Attribute.PARALLELISM)) {
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
              batchExchange,
              draft.yielding(),
              virtual));
      virtual = 0;
      batchExchange = false;
      partitioner = Optional.empty();
    }
    boolean uid = drafts.stream().anyMatch(draft -> hasUid(call, draft));
    return new CustomTopology(steps, uid, known, refused);
  }

  private static boolean hasUid(Call call, Draft draft) {
    return call.runtime()
        .read(new Slot(draft.address(), Attribute.UID))
        .filter(uid -> !uid.isNull())
        .isPresent();
  }

  private static boolean isKnown(Call call, Draft draft, String attribute) {
    Optional<Value> number = call.runtime().read(new Slot(draft.address(), attribute));
    return number
        .filter(value -> !value.isNull())
        .map(
            value ->
                value instanceof Assigned assigned
                    && assigned.assignment().amount() instanceof Amount.Known)
        .orElse(true);
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
