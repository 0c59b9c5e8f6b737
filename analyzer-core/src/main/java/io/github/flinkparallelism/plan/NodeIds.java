package io.github.flinkparallelism.plan;

import java.util.List;
import java.util.Map;

/**
 * Ids of the stream nodes of one execution. They are handed out once for all scenarios, so that an
 * operator keeps its id whichever way the conditions go.
 *
 * @param shift how many ids stream graphs of earlier executions had taken when each transformation
 *     was created, by its id in the pipeline; none where absent
 * @param ofSinkSteps ids of the operators that each sink expands to, in their order
 * @param ofIterations ids of the head and the tail of each iteration
 */
record NodeIds(
    Map<Integer, Integer> shift,
    Map<Integer, List<Integer>> ofSinkSteps,
    Map<Integer, Ends> ofIterations) {

  /**
   * Ids of the nodes of an iteration, which are negative in Flink.
   *
   * @param head id of {@code IterationSource}
   * @param tail id of {@code IterationSink}
   */
  record Ends(int head, int tail) {}

  NodeIds {
    shift = Map.copyOf(shift);
    ofSinkSteps = Map.copyOf(ofSinkSteps);
    ofIterations = Map.copyOf(ofIterations);
  }

  /** Id of the node that {@code transformation} becomes, and of the transformation in Flink. */
  int node(int transformation) {
    return transformation + shift.getOrDefault(transformation, 0);
  }

  /** Ids of the operators that the sink {@code transformation} expands to, in their order. */
  List<Integer> sinkSteps(int transformation) {
    return ofSinkSteps.getOrDefault(transformation, List.of());
  }

  /** Ids of the nodes of the feedback {@code transformation}. */
  Ends iteration(int transformation) {
    return ofIterations.get(transformation);
  }
}
