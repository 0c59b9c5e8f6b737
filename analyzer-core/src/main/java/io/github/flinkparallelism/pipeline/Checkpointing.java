package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.gate.Gated;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program says of checkpoints; each is empty where the program leaves it to the deployment.
 *
 * @param taken whether there are any
 * @param forced whether jobs with iterations take them nevertheless
 * @param unaligned whether barriers may overtake records
 * @param unalignedForced whether they may where Flink cannot rescale that
 * @param exactlyOnce false for the mode that counts at least once
 * @param noneInBacklog whether there are none while sources read a backlog
 * @param sourcesPaused whether sources wait for the first of them
 */
public record Checkpointing(
    Gated<Optional<Boolean>> taken,
    Gated<Optional<Boolean>> forced,
    Gated<Optional<Boolean>> unaligned,
    Gated<Optional<Boolean>> unalignedForced,
    Gated<Optional<Boolean>> exactlyOnce,
    Gated<Optional<Boolean>> noneInBacklog,
    Gated<Optional<Boolean>> sourcesPaused) {
  private static final Pattern SHORT = Pattern.compile("0+ *[a-z\u00b5]*|0*[1-9] *(?:ms|milli.*)?");

  /** A program that says nothing of checkpoints. */
  public static final Checkpointing UNSAID =
      new Checkpointing(unsaid(), unsaid(), unsaid(), unsaid(), unsaid(), unsaid(), unsaid());

  /**
   * Whether an interval, in Flink's notation of durations, is below the least that there is, which
   * means never: {@code CheckpointConfig#getCheckpointIntervalDuringBacklog}.
   */
  public static boolean isNone(String interval) {
    return SHORT.matcher(interval.trim()).matches();
  }

  private static Gated<Optional<Boolean>> unsaid() {
    return Gated.always(Optional.empty());
  }
}
