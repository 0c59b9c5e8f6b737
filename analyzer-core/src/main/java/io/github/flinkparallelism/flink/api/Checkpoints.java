package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.pipeline.Checkpointing;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an environment is told of checkpoints, which some jobs refuse: {@code
 * StreamingJobGraphGenerator#preValidate}.
 */
final class Checkpoints {
  private static final String PREFIX = "execution.checkpointing.";
  private static final String PAUSE_SOURCES = "pipeline.sources.pause-until-first-checkpoint";
  private static final int MODE = 1;
  private static final int FORCE = 2;

  private Checkpoints() {}

  /** {@code enableCheckpointing([interval[, mode[, force]]])}. */
  static Value enable(Call call) {
    call.arg(MODE).ifPresent(mode -> write(call, Attribute.EXACTLY_ONCE, isExactlyOnce(mode)));
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

  /** {@code CheckpointConfig#enableUnalignedCheckpoints([enabled])}. */
  static Value unaligned(Call call) {
    return write(call, Attribute.UNALIGNED, call.arg(0).orElse(Value.TRUE));
  }

  /** {@code CheckpointConfig#setForceUnalignedCheckpoints}. */
  static Value forceUnaligned(Call call) {
    return write(call, Attribute.FORCED_UNALIGNED, call.arg(0).orElse(Value.TRUE));
  }

  /** {@code CheckpointConfig#setCheckpointingMode} and its successor. */
  static Value mode(Call call) {
    return call.arg(0)
        .map(mode -> write(call, Attribute.EXACTLY_ONCE, isExactlyOnce(mode)))
        .orElseGet(call::self);
  }

  /** {@code CheckpointConfig#setCheckpointIntervalDuringBacklog}. */
  static Value inBacklog(Call call) {
    return call.arg(0)
        .map(interval -> write(call, Attribute.NONE_IN_BACKLOG, isNone(interval)))
        .orElseGet(call::self);
  }

  /** {@code CheckpointConfig#setPauseSourcesUntilFirstCheckpoint}. */
  static Value pauseSources(Call call) {
    return write(call, Attribute.PAUSED_SOURCES, call.arg(0).orElse(Value.TRUE));
  }

  private static Value isNone(Value interval) {
    return Flags.of(interval, Checkpointing::isNone);
  }

  private static Value isExactlyOnce(Value mode) {
    return Flags.of(mode, text -> !text.endsWith("AT_LEAST_ONCE"));
  }

  /** What a configuration says under the keys of {@code CheckpointConfig#configure}. */
  static void configure(Call call, Function<String, Optional<Value>> entries) {
    entries
        .apply(PREFIX + "interval")
        .ifPresent(interval -> write(call, Attribute.CHECKPOINTS, Value.TRUE));
    entries
        .apply(PREFIX + "mode")
        .ifPresent(mode -> write(call, Attribute.EXACTLY_ONCE, isExactlyOnce(mode)));
    entries
        .apply(PREFIX + "unaligned")
        .ifPresent(on -> write(call, Attribute.UNALIGNED, isTrue(on)));
    if (call.version().atLeast(1, 17)) {
      entries
          .apply(PREFIX + "unaligned.enabled")
          .ifPresent(on -> write(call, Attribute.UNALIGNED, isTrue(on)));
    }
    entries
        .apply(PREFIX + "unaligned.forced")
        .ifPresent(on -> write(call, Attribute.FORCED_UNALIGNED, isTrue(on)));
    entries
        .apply(PREFIX + "interval-during-backlog")
        .ifPresent(interval -> write(call, Attribute.NONE_IN_BACKLOG, isNone(interval)));
    entries.apply(PAUSE_SOURCES).ifPresent(on -> write(call, Attribute.PAUSED_SOURCES, isTrue(on)));
  }

  private static Value isTrue(Value value) {
    return Flags.of(value, "true"::equalsIgnoreCase);
  }

  private static Value write(Call call, String attribute, Value value) {
    call.runtime().write(new Slot(call.self().env(), attribute), value);
    return call.self();
  }

  /** What the program says; what is not known of it refuses nothing. */
  static Checkpointing said(int env, Runtime runtime) {
    return new Checkpointing(
        said(env, Attribute.CHECKPOINTS, false, runtime),
        said(env, Attribute.FORCED_CHECKPOINTS, true, runtime),
        said(env, Attribute.UNALIGNED, false, runtime),
        said(env, Attribute.FORCED_UNALIGNED, true, runtime),
        said(env, Attribute.EXACTLY_ONCE, false, runtime),
        said(env, Attribute.NONE_IN_BACKLOG, false, runtime),
        said(env, Attribute.PAUSED_SOURCES, false, runtime));
  }

  private static Gated<Optional<Boolean>> said(
      int env, String attribute, boolean unknown, Runtime runtime) {
    return runtime
        .read(new Slot(env, attribute))
        .map(value -> Assigned.toGated(value, leaf -> flag(leaf, unknown)))
        .orElseGet(() -> Gated.always(Optional.empty()));
  }

  private static Optional<Boolean> flag(Value leaf, boolean unknown) {
    return leaf.isNull()
        ? Optional.empty()
        : Optional.of(leaf.constant(Boolean.class).orElse(unknown));
  }
}
