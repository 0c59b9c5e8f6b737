package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;

/** {@code IterativeStream}, up to 1.20. */
final class IterationApi {
  private IterationApi() {}

  static final ApiTable ITERATIVE =
      ApiTable.of(FlinkType.ITERATIVE)
          .row("closeWith", IterationApi::closeWith)
          .row("withFeedbackType", Call::self);

  /** {@code iterate()}. */
  static Effect iterate() {
    return call ->
        call.then(Effects.copying(TransformationKind.FEEDBACK, "Feedback"), FlinkType.ITERATIVE);
  }

  private static Value closeWith(Call call) {
    Effects.other(call)
        .ifPresent(
            feedback ->
                Settings.eachTarget(
                    call.self().stream(),
                    call.runtime(),
                    id -> call.recorder().addInput(id, feedback.stream())));
    return call.arg(0).orElse(Value.VOID);
  }
}
