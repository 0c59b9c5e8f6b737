package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * Whether an environment takes checkpoints, which jobs with iterations refuse: {@code
 * StreamingJobGraphGenerator#preValidate}.
 */
final class Checkpoints {
  /** What the option and the first argument of {@code enableCheckpointing} say. */
  static final String INTERVAL = "execution.checkpointing.interval";

  private static final int FORCE = 2;

  private Checkpoints() {}

  /** {@code enableCheckpointing([interval[, mode[, force]]])}. */
  static Value enable(Call call) {
    call.arg(FORCE).ifPresent(force -> write(call, Attribute.FORCED_CHECKPOINTS, force));
    return write(call, Attribute.CHECKPOINTS, Value.TRUE);
  }

  /** {@code CheckpointConfig#disableCheckpointing}. */
  static Value disable(Call call) {
    return write(call, Attribute.CHECKPOINTS, Value.FALSE);
  }

  /** {@code CheckpointConfig#setForceCheckpointing}. */
  static Value force(Call call) {
    return write(call, Attribute.FORCED_CHECKPOINTS, call.arg(0).orElse(Value.TRUE));
  }

  private static Value write(Call call, String attribute, Value value) {
    call.runtime().write(new Slot(call.self().env(), attribute), value);
    return call.self();
  }

  /** Whether the program asks for them; empty where it leaves that to the deployment. */
  static Gated<Optional<Boolean>> asked(int env, Runtime runtime) {
    Optional<Value> forced = runtime.read(new Slot(env, Attribute.FORCED_CHECKPOINTS));
    if (forced.filter(value -> !Value.FALSE.equals(value)).isPresent()) {
      return Gated.always(Optional.of(false));
    }
    Value checkpoints =
        runtime.read(new Slot(env, Attribute.CHECKPOINTS)).orElseGet(Value.Null::new);
    return Assigned.toGated(checkpoints, leaf -> leaf.constant(Boolean.class));
  }
}
