package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.RunningJob;
import java.util.List;

/**
 * A running job that several programs explain equally well.
 *
 * @param running the job
 * @param candidates the programs, in the order of the report
 */
public record Ambiguous(RunningJob running, List<Program> candidates) {
  /** Copies the list. */
  public Ambiguous {
    candidates = List.copyOf(candidates);
  }
}
