package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Transformation;
import java.util.List;

/**
 * What one execution contains in one scenario: every gate of the structure decided.
 *
 * @param transformations in the order in which {@code StreamGraphGenerator#transform} finishes them
 * @param environment the environment's settings at {@code execute()}
 * @param batch {@code StreamGraphGenerator#shouldExecuteInBatchMode}
 */
record ResolvedPipeline(List<Resolved> transformations, LateBinding environment, boolean batch) {

  ResolvedPipeline {
    transformations = List.copyOf(transformations);
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
   * @param closing true for the entry that closes the loop of an iteration, whose inputs are the
   *     feedback edges; the iteration itself has an entry before
   */
  record Resolved(Transformation transformation, List<Integer> inputs, boolean closing) {
    Resolved {
      inputs = List.copyOf(inputs);
    }
  }
}
