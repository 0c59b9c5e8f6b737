package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts ids as Flink does. {@code Transformation#getNewNodeId} counts the transformations of the
 * whole program, and in between those that each {@code execute()} adds while it generates its
 * stream graph: what the program creates after a first job is numbered behind them.
 *
 * <p>Example: a job of three transformations whose last is a committing sink (3) gets its writer as
 * 4, a virtual node as 5 and its committer as 6; its stream graph takes 7 for one more virtual
 * node, so the source of the next job is 8.
 */
final class IdReplay {
  private final Pipeline pipeline;
  private final FlinkVersion version;
  private final boolean everyExecutionCounts;
  private final List<Generated> before = new ArrayList<>();
  private int iterations;

  private IdReplay(Pipeline pipeline, FlinkVersion version, boolean everyExecutionCounts) {
    this.pipeline = pipeline;
    this.version = version;
    this.everyExecutionCounts = everyExecutionCounts;
  }

  /**
   * An earlier execution.
   *
   * @param guard the conditions under which it is reached
   * @param created how many transformations existed
   * @param taken how many ids its stream graph took
   */
  private record Generated(Guard guard, int created, int taken) {}

  /** The ids of every execution, in program order. */
  static List<NodeIds> of(Pipeline pipeline, FlinkVersion version) {
    List<NodeIds> ids = new IdReplay(pipeline, version, false).replay();
    // Executions on different sides of a branch may collide in what follows both.
    return ids.stream().allMatch(each -> isUnique(pipeline, each))
        ? ids
        : new IdReplay(pipeline, version, true).replay();
  }

  private static boolean isUnique(Pipeline pipeline, NodeIds ids) {
    Set<Integer> seen = new HashSet<>();
    return pipeline.transformations().stream().allMatch(each -> seen.add(ids.node(each.id())))
        && ids.ofSinkSteps().values().stream().flatMap(List::stream).allMatch(seen::add);
  }

  private List<NodeIds> replay() {
    List<NodeIds> ids = new ArrayList<>();
    for (RecordedExecution execution : pipeline.executions()) {
      Map<Integer, Integer> shift = new HashMap<>();
      for (Transformation each : execution.transformations()) {
        int by = shift(each.guard(), each.id());
        if (by > 0) {
          shift.put(each.id(), by);
        }
      }
      int last = execution.created() + shift(execution.guard(), Integer.MAX_VALUE);
      GraphIds graph = new GraphIds(execution, version, last, iterations);
      graph.translate();
      iterations = graph.lastIteration();
      before.add(new Generated(execution.guard(), execution.created(), graph.last() - last));
      ids.add(new NodeIds(shift, graph.sinkSteps(), graph.iterations()));
    }
    return ids;
  }

  /** Ids taken by stream graphs before the program created its transformation {@code id}. */
  private int shift(Guard guard, int id) {
    int shift = 0;
    for (Generated each : before) {
      if (each.created() < id && (everyExecutionCounts || !excludes(guard, each.guard()))) {
        shift += each.taken();
      }
    }
    return shift;
  }

  private static boolean excludes(Guard guard, Guard other) {
    return other.literals().stream()
        .anyMatch(
            literal ->
                guard
                    .requirementOn(literal.condition())
                    .map(side -> side != literal.holds())
                    .orElse(false));
  }

  /** The ids that an input may be, whichever way conditions go. */
  static List<Integer> leaves(Gated<Integer> input) {
    List<Integer> ids = new ArrayList<>();
    collect(input, ids);
    return ids;
  }

  private static void collect(Gated<Integer> input, List<Integer> into) {
    if (input instanceof Gated.Choice<Integer> choice) {
      collect(choice.then(), into);
      collect(choice.otherwise(), into);
    } else {
      into.add(((Gated.Always<Integer>) input).value());
    }
  }
}
