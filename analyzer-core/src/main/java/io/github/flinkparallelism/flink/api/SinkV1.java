package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.CustomTopology.Stage;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkInput;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.StepIds;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operators of a sink of the interface that Sink V2 replaced, which says by optional results
 * what it has: {@code SinkTransformationTranslator} of 1.13 and 1.14, {@code SinkV1Adapter} from
 * 1.15 on.
 */
final class SinkV1 {
  private static final String INTERFACE = "org.apache.flink.api.connector.sink.Sink";

  private SinkV1() {}

  /** Whether {@code sink} is expanded as such a sink. */
  static boolean applies(Call call, Value sink) {
    if (!adapted(call)) {
      return true;
    }
    boolean replaced =
        call.runtime().typeOf(sink).filter(KnownSinks::isOfReleasesWithSinkV2).isPresent();
    return !replaced && call.runtime().isSubtype(sink, INTERFACE).orElse(false);
  }

  /** Whether the release turns such a sink into a Sink V2. */
  private static boolean adapted(Call call) {
    return call.version().atLeast(1, 15);
  }

  /**
   * The topology of {@code sink}.
   *
   * @param commits whether a sink of a library commits; empty where that is not known
   */
  static SinkTopology topology(Call call, Value sink, Optional<Boolean> commits) {
    Optional<Boolean> committer = commits.or(() -> has(call, sink, "createCommitter"));
    Optional<Boolean> global =
        commits.isPresent() ? Optional.of(false) : has(call, sink, "createGlobalCommitter");
    List<SinkStep> steps = new ArrayList<>();
    steps.add(SinkStep.of("Writer").with(OperatorAttributes.YIELDING));
    // The adapter gives a sink with nothing but a global committer one that does nothing.
    if (committer.orElse(false) || (adapted(call) && global.orElse(false))) {
      steps.add(behind(call, SinkStep.of("Committer"), Optional.empty()));
    }
    if (global.orElse(false)) {
      SinkStep one = SinkStep.of("Global Committer").with(Optional.of(1), Optional.of(1));
      steps.add(behind(call, one, Optional.of(Partitioner.GLOBAL)));
    }
    return new SinkTopology(steps, committer.isPresent() && global.isPresent(), false, List.of());
  }

  /** Before sinks were adapted, nothing was between their operators. */
  private static SinkStep behind(Call call, SinkStep step, Optional<Partitioner> partitioner) {
    if (!adapted(call)) {
      return step;
    }
    SinkInput start = Stage.PRE_COMMIT.start();
    return step.reading(List.of(partitioner.map(start::behind).orElse(start)))
        .taking(
            StepIds.partitions(Stage.PRE_COMMIT.partitions() + (partitioner.isPresent() ? 1 : 0)));
  }

  /** Whether a method of a sink in source returns something; empty where that is not known. */
  private static Optional<Boolean> has(Call call, Value sink, String method) {
    if (!call.runtime().hasMethod(sink, method, 0)) {
      return Optional.empty();
    }
    Value result = call.runtime().invoke(sink, method, List.of(), call.invocation().location());
    if (!(result instanceof Value.Opt opt)) {
      return Optional.empty();
    }
    Value content = call.runtime().settle(opt.content());
    boolean known = !(content instanceof Value.Unknown || content instanceof Choice);
    return known ? Optional.of(!content.isNull()) : Optional.empty();
  }
}
