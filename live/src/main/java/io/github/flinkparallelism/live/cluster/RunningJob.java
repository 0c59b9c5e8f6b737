package io.github.flinkparallelism.live.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job that a cluster knows.
 *
 * @param id Flink's id, 32 hexadecimal digits
 * @param name what the program called it
 * @param state in Flink's words: {@code RUNNING}
 * @param startTime milliseconds since 1970, to tell a newer from an older one
 * @param defaultParallelism {@code job-parallelism} of its execution config: what the environment
 *     of the program had when it was submitted; absent where it is not known or not set
 * @param vertices its tasks, sources first
 */
public record RunningJob(
    String id,
    String name,
    String state,
    long startTime,
    Optional<Integer> defaultParallelism,
    List<RunningVertex> vertices) {
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED");

  /** Copies the list. */
  public RunningJob {
    vertices = List.copyOf(vertices);
  }

  /** Whether it is known from the past only. */
  public boolean isEnded() {
    return ENDED.contains(state);
  }

  /**
   * The slots that it takes: the sum over slot sharing groups of their widest task. Absent where
   * the release does not say the groups, or a number is not decided yet.
   */
  public Optional<Integer> slots() {
    Map<String, Integer> widest = new HashMap<>();
    for (RunningVertex vertex : vertices) {
      if (vertex.slotSharingGroup().isEmpty() || vertex.parallelism().isEmpty()) {
        return Optional.empty();
      }
      widest.merge(vertex.slotSharingGroup().get(), vertex.parallelism().get(), Math::max);
    }
    return vertices.isEmpty()
        ? Optional.empty()
        : Optional.of(widest.values().stream().mapToInt(Integer::intValue).sum());
  }
}
