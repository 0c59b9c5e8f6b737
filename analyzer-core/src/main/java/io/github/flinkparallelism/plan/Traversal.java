package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.plan.ResolvedPipeline.Resolved;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an execution contains in one scenario: {@code StreamGraphGenerator#generate} walks
 * from the registered transformations to their inputs and finishes inputs first. An explicit stack
 * replaces Flink's recursion, so chains of any length are fine; a producer that is still being
 * visited closes a cycle and is left out.
 */
final class Traversal {
  private final PlanContext context;
  private final LateBinding environment;

  /** How many loops were closed when each transformation was opened. */
  private final Map<Integer, Integer> openedAt = new HashMap<>();

  private final List<Resolved> finished = new ArrayList<>();
  private final Set<Integer> finishedIds = new HashSet<>();
  private final Deque<Frame> stack = new ArrayDeque<>();
  private int loops;

  private Traversal(PlanContext context, LateBinding environment) {
    this.context = context;
    this.environment = environment;
  }

  /** What {@code environment}'s execution contains under its assumptions. */
  static ResolvedPipeline resolve(PlanContext context, LateBinding environment) {
    Traversal traversal = new Traversal(context, environment);
    for (int root : environment.execution().roots()) {
      Optional<Transformation> transformation = context.transformation(root);
      if (transformation.isPresent()
          && environment.assumptions().satisfy(transformation.get().guard())) {
        traversal.visit(root);
      }
    }
    boolean batch = ExecutionMode.isBatch(traversal.finished, environment);
    return new ResolvedPipeline(traversal.finished, environment, batch);
  }

  private void visit(int root) {
    open(root);
    while (!stack.isEmpty()) {
      Frame frame = stack.peek();
      if (frame.next < frame.inputs.size()) {
        open(frame.inputs.get(frame.next++));
      } else {
        stack.pop();
        finish(frame);
      }
    }
  }

  private void finish(Frame frame) {
    Transformation transformation = frame.transformation;
    List<Integer> known = frame.inputs.stream().filter(finishedIds::contains).toList();
    if (frame.closing) {
      finished.add(new Resolved(transformation, known, true));
    } else if (finishedIds.add(transformation.id())) {
      finished.add(new Resolved(transformation, known, false));
      List<Integer> closing = decided(transformation.closing());
      if (!closing.isEmpty()) {
        loops++;
        stack.push(new Frame(transformation, closing, true));
      }
    }
  }

  /** What is being visited may be visited once more from a loop that was closed since. */
  private void open(int id) {
    Optional<Transformation> transformation = context.transformation(id);
    if (transformation.isPresent()
        && !finishedIds.contains(id)
        && openedAt.getOrDefault(id, -1) < loops) {
      openedAt.put(id, loops);
      stack.push(new Frame(transformation.get(), decided(transformation.get().opening()), false));
    }
  }

  private List<Integer> decided(List<Gated<Integer>> inputs) {
    List<Integer> ids = new ArrayList<>();
    for (Gated<Integer> input : inputs) {
      ids.add(environment.assumptions().of(input));
    }
    return ids;
  }

  /** A transformation whose inputs, or whose feedback edges, are being visited. */
  private static final class Frame {
    final Transformation transformation;
    final List<Integer> inputs;
    final boolean closing;
    int next;

    Frame(Transformation transformation, List<Integer> inputs, boolean closing) {
      this.transformation = transformation;
      this.inputs = inputs;
      this.closing = closing;
    }
  }
}
