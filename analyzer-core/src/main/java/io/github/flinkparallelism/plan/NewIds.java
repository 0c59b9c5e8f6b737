package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids of the nodes that Flink adds while it generates the stream graph. {@code
 * Transformation#getNewNodeId} counts on from the last transformation of the program when {@code
 * SinkTransformationTranslator} expands the sinks in turn: a job of three transformations whose
 * last is a committing sink (3) gets its writer as 4, a virtual node as 5 and its committer as 6.
 *
 * <p>Ids are handed out once for all scenarios, so that an operator keeps its id whichever way the
 * conditions go.
 */
final class NewIds {
  private final Map<Integer, List<Integer>> ofSinkSteps = new HashMap<>();
  private final Map<Integer, Integer> ofIterationTails = new HashMap<>();
  private int last;

  private NewIds(int last) {
    this.last = last;
  }

  static NewIds of(Pipeline pipeline, Map<Integer, Transformation> byId) {
    int greatest = pipeline.transformations().stream().mapToInt(Transformation::id).max().orElse(0);
    NewIds ids = new NewIds(greatest);
    for (RecordedExecution execution : pipeline.executions()) {
      execution.roots().stream().filter(byId::containsKey).map(byId::get).forEach(ids::expand);
    }
    pipeline.transformations().forEach(ids::expand);
    return ids;
  }

  /** Ids of the operators that the sink {@code transformation} expands to, in their order. */
  List<Integer> sinkSteps(int transformation) {
    return ofSinkSteps.getOrDefault(transformation, List.of());
  }

  /** Id of the {@code IterationSink} of the feedback {@code transformation}. */
  int iterationTail(int transformation) {
    return ofIterationTails.get(transformation);
  }

  private void expand(Transformation transformation) {
    int id = transformation.id();
    if (transformation.kind() == TransformationKind.SINK && !ofSinkSteps.containsKey(id)) {
      List<Integer> steps = new ArrayList<>();
      for (SinkStep step : transformation.sinkTopology()) {
        last += step.idsBefore() + 1;
        steps.add(last);
      }
      ofSinkSteps.put(id, List.copyOf(steps));
    }
    if (transformation.kind() == TransformationKind.FEEDBACK && !ofIterationTails.containsKey(id)) {
      last++;
      ofIterationTails.put(id, last);
    }
  }
}
