package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.gate.Gated;
import java.util.Optional;

/**
 * What a program says of checkpoints; each is empty where the program leaves it to the deployment.
 *
 * @param taken whether there are any
 * @param forced whether jobs with iterations take them nevertheless
 * @param unaligned whether barriers may overtake records
 * @param unalignedForced whether they may where Flink cannot rescale that
 * @param exactlyOnce false for the mode that counts at least once
 */
public record Checkpointing(
    Gated<Optional<Boolean>> taken,
    Gated<Optional<Boolean>> forced,
    Gated<Optional<Boolean>> unaligned,
    Gated<Optional<Boolean>> unalignedForced,
    Gated<Optional<Boolean>> exactlyOnce) {
  /** A program that says nothing of checkpoints. */
  public static final Checkpointing UNSAID =
      new Checkpointing(unsaid(), unsaid(), unsaid(), unsaid(), unsaid());

  private static Gated<Optional<Boolean>> unsaid() {
    return Gated.always(Optional.empty());
  }
}
