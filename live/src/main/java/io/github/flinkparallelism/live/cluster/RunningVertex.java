package io.github.flinkparallelism.live.cluster;

import java.util.List;
import java.util.Optional;

/**
 * A task of a running job: one chain of operators.
 *
 * @param id Flink's id of the job vertex
 * @param name as the web UI shows it: {@code counter -> Sink: print-sink}
 * @param parallelism its subtasks, at least 1; absent where the scheduler has not decided yet
 * @param maxParallelism at least 1; absent where it is not said
 * @param slotSharingGroup an id; absent in releases that do not say it
 * @param operators the names of its operators, head first
 */
public record RunningVertex(
    String id,
    String name,
    Optional<Integer> parallelism,
    Optional<Integer> maxParallelism,
    Optional<String> slotSharingGroup,
    List<String> operators) {
  /** Copies the list. */
  public RunningVertex {
    operators = List.copyOf(operators);
  }
}
