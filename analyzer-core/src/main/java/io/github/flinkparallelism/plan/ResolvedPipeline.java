package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Transformation;
import java.util.List;

/**
 * What one execution contains in one scenario: every gate of the structure decided.
 *
 * @param transformations in the order in which {@code StreamGraphGenerator#transform} finishes them
 * @param feedbacks inputs that close a loop, as (feedback transformation, producer) pairs
 * @param environment the environment's settings at {@code execute()}
 * @param batch {@code StreamGraphGenerator#shouldExecuteInBatchMode}
 */
record ResolvedPipeline(
    List<Resolved> transformations,
    List<FeedbackEdge> feedbacks,
    LateBinding environment,
    boolean batch) {

  ResolvedPipeline {
    transformations = List.copyOf(transformations);
    feedbacks = List.copyOf(feedbacks);
  }

  /** True for a job of the DataSet API, which the optimizer plans. */
  boolean ofDataSets() {
    return transformations.stream().anyMatch(each -> each.transformation().kind().isDataSet());
  }

  Assumptions assumptions() {
    return environment.assumptions();
  }

  /**
   * A transformation with its producers in this scenario.
   *
   * @param transformation what the program asked for
   * @param inputs ids of its producers, in order
   */
  record Resolved(Transformation transformation, List<Integer> inputs) {
    Resolved {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An input of a feedback transformation other than its first.
   *
   * @param feedback id of the feedback transformation
   * @param producer id of the transformation that {@code closeWith} was given
   */
  record FeedbackEdge(int feedback, int producer) {}
}
