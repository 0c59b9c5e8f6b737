package io.github.flinkparallelism.live;

import io.github.flinkparallelism.live.comparison.Explanation;
import io.github.flinkparallelism.live.comparison.JobComparison;
import java.util.List;

/**
 * A running job and its source.
 *
 * @param comparison how both compare
 * @param explanations what explains that they differ
 */
public record LiveJob(JobComparison comparison, List<Explanation> explanations) {
  /** Copies the list. */
  public LiveJob {
    explanations = List.copyOf(explanations);
  }
}
