package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ids of the nodes that Flink adds while it generates the stream graph. {@code
 * Transformation#getNewNodeId} counts on from the last transformation of the program when {@code
 * SinkTransformationTranslator} expands the sinks in turn: a job of three transformations whose
 * last is a committing sink (3) gets its writer as 4, a virtual node as 5 and its committer as 6.
 * Partitions and side outputs take an id more when they are translated, {@code
 * PartitionTransformationTranslator#translateInternal}, so those before a sink count.
 *
 * <p>Ids are handed out once for all scenarios, so that an operator keeps its id whichever way the
 * conditions go.
 */
final class NewIds {
  private final Map<Integer, List<Integer>> ofSinkSteps = new HashMap<>();
  private final Map<Integer, Integer> ofIterationTails = new HashMap<>();
  private final Set<Integer> translated = new HashSet<>();
  private int last;

  private NewIds(int last) {
    this.last = last;
  }

  static NewIds of(Pipeline pipeline, Map<Integer, Transformation> byId) {
    int greatest = pipeline.transformations().stream().mapToInt(Transformation::id).max().orElse(0);
    NewIds ids = new NewIds(greatest);
    for (RecordedExecution execution : pipeline.executions()) {
      for (int root : execution.roots()) {
        ids.translate(root, byId);
      }
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

  /** Translates what {@code root} reads from, then {@code root} itself. */
  private void translate(int root, Map<Integer, Transformation> byId) {
    Deque<Integer> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      int id = pending.pop();
      Transformation transformation = byId.get(id);
      if (transformation == null || !translated.add(id)) {
        continue;
      }
      if (transformation.partitioner().isPresent()
          || transformation.kind() == TransformationKind.SIDE_OUTPUT) {
        last += producers(transformation, byId);
      }
      transformation.inputs().forEach(input -> collect(input, pending));
    }
    if (byId.containsKey(root)) {
      expand(byId.get(root));
    }
  }

  private static void collect(Gated<Integer> input, Collection<Integer> into) {
    if (input instanceof Gated.Choice<Integer> choice) {
      collect(choice.then(), into);
      collect(choice.otherwise(), into);
    } else {
      into.add(((Gated.Always<Integer>) input).value());
    }
  }

  /** One virtual node for each node behind it: those of a union count one by one. */
  private static int producers(Transformation transformation, Map<Integer, Transformation> byId) {
    Transformation current = transformation;
    while (current != null && current.kind().isVirtual()) {
      if (current.kind() == TransformationKind.UNION) {
        return current.inputs().size();
      }
      List<Integer> inputs = new ArrayList<>();
      current.inputs().forEach(input -> collect(input, inputs));
      current = inputs.isEmpty() ? null : byId.get(inputs.get(0));
    }
    return 1;
  }

  private void expand(Transformation transformation) {
    int id = transformation.id();
    if (transformation.kind() == TransformationKind.SINK && !ofSinkSteps.containsKey(id)) {
      List<Integer> steps = new ArrayList<>();
      for (SinkStep step : transformation.sinkTopology()) {
        last += step.idsBefore() + 1;
        steps.add(last);
      }
      last += transformation.sinkTopology().stream().mapToInt(SinkStep::idsBefore).sum();
      ofSinkSteps.put(id, List.copyOf(steps));
    }
    if (transformation.kind() == TransformationKind.FEEDBACK && !ofIterationTails.containsKey(id)) {
      last++;
      ofIterationTails.put(id, last);
    }
  }
}
