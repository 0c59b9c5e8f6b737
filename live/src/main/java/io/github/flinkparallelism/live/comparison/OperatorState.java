package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import java.util.Optional;

/**
 * An operator of the source, and the task that it runs in.
 *
 * @param operator what the source says
 * @param vertex the task; absent where none of the job's has an operator of this name
 * @param parallelism how the numbers of subtasks compare
 * @param maxParallelism how the max parallelisms compare
 */
public record OperatorState(
    Operator operator,
    Optional<RunningVertex> vertex,
    Verdict parallelism,
    Verdict maxParallelism) {

  static OperatorState of(Operator operator, Optional<RunningVertex> vertex) {
    if (vertex.isEmpty()) {
      Verdict missing = claimsToExist(operator) ? Verdict.DIFFERENT : Verdict.OPEN;
      return new OperatorState(operator, vertex, missing, Verdict.SAME);
    }
    Verdict parallelism = compare(operator.parallelism(), vertex.get().parallelism());
    Verdict max = compare(operator.maxParallelism(), vertex.get().maxParallelism());
    // A max parallelism that nobody set is derived from the parallelism, and is no other question.
    boolean follows = parallelism != Verdict.SAME && !operator.maxParallelismConfigured();
    return new OperatorState(operator, vertex, parallelism, follows ? Verdict.SAME : max);
  }

  /** The worse of both. */
  public Verdict verdict() {
    return parallelism.and(maxParallelism);
  }

  /** Whether the source is sure that there is such an operator, and what it is called. */
  static boolean claimsToExist(Operator operator) {
    return operator.condition().isEmpty()
        && operator.kind() != OperatorKind.OPAQUE
        && !operator.repeated()
        && !operator.transformation().startsWith("Table");
  }

  /**
   * A number that runs against one that was claimed.
   *
   * @param running absent where it is not said or not decided yet
   */
  static Verdict compare(Quantity claimed, Optional<Integer> running) {
    if (running.isEmpty()) {
      return claimed.isDetermined() ? Verdict.OPEN : Verdict.SAME;
    }
    int truth = running.get();
    return switch (claimed.certainty()) {
      case EXACT -> claimed.value().equals(running) ? Verdict.SAME : Verdict.DIFFERENT;
      case DEFAULT -> claimed.value().equals(running) ? Verdict.SAME : Verdict.OTHER_INPUT;
      case RANGE, UNKNOWN -> {
        boolean below = claimed.min().filter(least -> truth < least).isPresent();
        boolean above = claimed.max().filter(most -> truth > most).isPresent();
        yield below || above ? Verdict.DIFFERENT : Verdict.OPEN;
      }
    };
  }
}
