package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;
import java.util.List;

/** {@code IterativeStream} and {@code ConnectedIterativeStreams}, up to 1.20. */
final class IterationApi {
  private static final String ORIGINAL = "original";

  private IterationApi() {}

  static final ApiTable ITERATIVE =
      ApiTable.of(FlinkType.ITERATIVE)
          .row("closeWith", call -> close(call, call.self().stream()))
          .row("withFeedbackType", IterationApi::withFeedbackType)
          .row("fullWindowPartition", IterationApi::noPartitionWindow);

  static final ApiTable CONNECTED_ITERATIVE =
      ApiTable.of(FlinkType.CONNECTED_ITERATIVE)
          .row("closeWith", call -> close(call, ConnectedApi.second(call).stream()))
          .row("keyBy", IterationApi::noKeys);

  /** {@code iterate()}. */
  static Effect iterate() {
    return call -> {
      FlinkRef feedback =
          call.then(Effects.copying(TransformationKind.FEEDBACK, "Feedback"), FlinkType.ITERATIVE);
      return feedback.with(ORIGINAL, call.self());
    };
  }

  /** The input of the iteration beside a stream that only feedback will feed. */
  static Effect coIterate() {
    return call -> {
      Gated<Integer> feedback =
          call.create(
              Effects.copying(TransformationKind.CO_FEEDBACK, "CoFeedback")
                  .with(Policy.INPUT)
                  .reading(List.of(call.self().stream())));
      FlinkRef second = FlinkRef.stream(FlinkType.DATA_STREAM, feedback, call.self().env());
      return call.self().as(FlinkType.CONNECTED_ITERATIVE).with(ConnectedApi.SECOND, second);
    };
  }

  private static Value withFeedbackType(Call call) {
    FlinkRef original = (FlinkRef) call.self().attribute(ORIGINAL).orElse(call.self());
    return coIterate().apply(call.on(original));
  }

  private static Value close(Call call, Gated<Integer> iteration) {
    Effects.other(call)
        .ifPresent(
            feedback ->
                Settings.eachTarget(
                    iteration,
                    call.runtime(),
                    id -> call.recorder().addInput(id, feedback.stream())));
    return call.arg(0).orElse(Value.VOID);
  }

  private static Value noKeys(Call call) {
    return refuse(call, "Key the input and the feedback instead.");
  }

  private static Value noPartitionWindow(Call call) {
    return refuse(call, "Call it on the stream before the iteration.");
  }

  private static Value refuse(Call call, String remedy) {
    call.recorder()
        .violation(
            Violation.Kind.OTHER,
            call.invocation().callText() + " on an iteration",
            "Flink throws UnsupportedOperationException while the job is built.",
            remedy,
            call.invocation().location());
    return call.self();
  }
}
