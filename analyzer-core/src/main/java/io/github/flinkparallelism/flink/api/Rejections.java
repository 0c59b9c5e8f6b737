package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * Errors that Flink throws while the program builds its pipeline. A program that catches one goes
 * on in its handler, as if the call had not been made; otherwise the error is a violation and the
 * plan is shown as if the call were not there.
 */
final class Rejections {
  private final Recorder recorder;
  private final OnRejection onRejection;
  private boolean caught;

  Rejections(Recorder recorder, OnRejection onRejection) {
    this.recorder = recorder;
    this.onRejection = onRejection;
  }

  /** Whether the program caught an error of Flink. */
  boolean caught() {
    return caught;
  }

  /** Applies an effect, unless the call throws what the program catches. */
  Value apply(Effect effect, Call call) {
    int drafts = recorder.mark();
    int violations = recorder.violations().size();
    Value result = effect.apply(call);
    Optional<String> exception = recorder.takeRejection();
    boolean followed =
        onRejection == OnRejection.FOLLOW_HANDLERS
            && exception.filter(call.runtime()::mayCatch).isPresent();
    if (!followed) {
      return result;
    }
    recorder.cut(drafts);
    recorder.cutViolations(violations);
    caught = true;
    call.runtime().raise(exception.get());
    return Value.VOID;
  }
}
