package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.ResolvedPipeline.FeedbackEdge;
import io.github.flinkparallelism.plan.ResolvedPipeline.Resolved;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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
  private final Set<Integer> seen = new HashSet<>();
  private final List<Resolved> finished = new ArrayList<>();
  private final Set<Integer> finishedIds = new HashSet<>();
  private final List<FeedbackEdge> feedbacks = new ArrayList<>();
  private final Deque<Frame> stack = new ArrayDeque<>();

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
    // Feedback producers are reached through the loop as a rule; else they join at the end.
    for (int next = 0; next < traversal.feedbacks.size(); next++) {
      traversal.visit(traversal.feedbacks.get(next).producer());
    }
    boolean batch = ExecutionMode.isBatch(traversal.finished, environment);
    return new ResolvedPipeline(traversal.finished, traversal.feedbacks, environment, batch);
  }

  private void visit(int root) {
    open(root);
    while (!stack.isEmpty()) {
      Frame frame = stack.peek();
      if (frame.next < frame.inputs.size()) {
        open(frame.inputs.get(frame.next++));
      } else {
        stack.pop();
        List<Integer> known = frame.inputs.stream().filter(finishedIds::contains).toList();
        finished.add(new Resolved(frame.transformation, known));
        finishedIds.add(frame.transformation.id());
      }
    }
  }

  private void open(int id) {
    Optional<Transformation> transformation = context.transformation(id);
    if (transformation.isPresent() && seen.add(id)) {
      stack.push(new Frame(transformation.get(), inputs(transformation.get())));
    }
  }

  private List<Integer> inputs(Transformation transformation) {
    List<Integer> ids = new ArrayList<>();
    for (Gated<Integer> input : transformation.inputs()) {
      ids.add(environment.assumptions().of(input));
    }
    if (transformation.kind() != TransformationKind.FEEDBACK || ids.isEmpty()) {
      return ids;
    }
    ids.subList(1, ids.size())
        .forEach(producer -> feedbacks.add(new FeedbackEdge(transformation.id(), producer)));
    return ids.subList(0, 1);
  }

  /** A transformation whose inputs are being visited. */
  private static final class Frame {
    final Transformation transformation;
    final List<Integer> inputs;
    int next;

    Frame(Transformation transformation, List<Integer> inputs) {
      this.transformation = transformation;
      this.inputs = inputs;
    }
  }
}
