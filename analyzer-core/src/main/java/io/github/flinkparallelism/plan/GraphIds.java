package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.plan.NodeIds.Ends;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids that generating one stream graph takes, in the order of {@code
 * StreamGraphGenerator#transform}: one for each node behind a partition or side output, {@code
 * PartitionTransformationTranslator}, and those of the operators of each sink, {@code
 * SinkTransformationTranslator}. Iterations count on their own, downwards.
 */
final class GraphIds {
  private final RecordedExecution execution;
  private final FlinkVersion version;
  private final Map<Integer, Transformation> byId = new HashMap<>();
  private final Map<Integer, List<Integer>> sinkSteps = new HashMap<>();
  private final Map<Integer, Ends> iterations = new HashMap<>();

  /** How many nodes a consumer of each finished transformation reads from. */
  private final Map<Integer, Integer> outlets = new HashMap<>();

  private final Set<Integer> seen = new HashSet<>();
  private int last;
  private int lastIteration;

  /**
   * Starts to count.
   *
   * @param last the last id that was taken
   * @param lastIteration the last id that an iteration took; 0 for none
   */
  GraphIds(RecordedExecution execution, FlinkVersion version, int last, int lastIteration) {
    this.execution = execution;
    this.version = version;
    this.last = last;
    this.lastIteration = lastIteration;
    execution.transformations().forEach(each -> byId.put(each.id(), each));
  }

  /** Takes the ids of everything that the execution's roots reach. */
  void translate() {
    execution.roots().forEach(this::translate);
  }

  /** The last id that was taken. */
  int last() {
    return last;
  }

  /** The last id that an iteration took. */
  int lastIteration() {
    return lastIteration;
  }

  Map<Integer, List<Integer>> sinkSteps() {
    return sinkSteps;
  }

  Map<Integer, Ends> iterations() {
    return iterations;
  }

  /**
   * Inputs that are being translated.
   *
   * @param transformation whose inputs they are; empty for those that close a loop
   */
  private record Frame(Optional<Transformation> transformation, Iterator<Integer> inputs) {}

  private void translate(int root) {
    Deque<Frame> stack = new ArrayDeque<>();
    open(root, stack);
    while (!stack.isEmpty()) {
      Frame frame = stack.peek();
      if (frame.inputs().hasNext()) {
        open(frame.inputs().next(), stack);
      } else {
        stack.pop();
        frame.transformation().ifPresent(each -> finish(each, stack));
      }
    }
  }

  private void open(int id, Deque<Frame> stack) {
    Transformation transformation = byId.get(id);
    if (transformation != null && seen.add(id)) {
      stack.push(
          new Frame(Optional.of(transformation), leaves(transformation.opening()).iterator()));
    }
  }

  private static List<Integer> leaves(List<Gated<Integer>> inputs) {
    List<Integer> ids = new ArrayList<>();
    inputs.forEach(input -> ids.addAll(IdReplay.leaves(input)));
    return ids;
  }

  private void finish(Transformation transformation, Deque<Frame> stack) {
    int count =
        switch (transformation.kind()) {
          case PARTITION, SIDE_OUTPUT -> virtual(transformation);
          case UNION -> producers(transformation);
          case SINK -> sink(transformation);
          case FEEDBACK, CO_FEEDBACK -> producers(transformation) + 1;
          case CACHE -> producers(transformation);
          default -> 1;
        };
    outlets.put(transformation.id(), count);
    if (transformation.kind().isLoop()) {
      feedback(transformation, stack);
    }
  }

  private int virtual(Transformation transformation) {
    int count = producers(transformation);
    last += count;
    return count;
  }

  /** The nodes behind all inputs; of an input that depends on conditions, those of one side. */
  private int producers(Transformation transformation) {
    int count = 0;
    for (Gated<Integer> input : transformation.opening()) {
      count +=
          IdReplay.leaves(input).stream()
              .mapToInt(id -> outlets.getOrDefault(id, 1))
              .max()
              .orElse(1);
    }
    return count;
  }

  private int sink(Transformation sink) {
    List<SinkStep> topology = SinkVersions.steps(sink, version, isBatch());
    List<Integer> ids = new ArrayList<>();
    for (SinkStep step : topology) {
      last += step.ids().made() + (SinkVersions.isPlacedLate(step, version) ? 0 : 1);
      ids.add(last);
      last += step.ids().madeAfter();
    }
    int producers = producers(sink);
    for (int index = 0; index < topology.size(); index++) {
      SinkStep step = topology.get(index);
      last += step.ids().nodes() + step.ids().nodesPerProducer() * producers;
      if (SinkVersions.isPlacedLate(step, version)) {
        int partitioned = step.inputs().size();
        ids.set(index, last - partitioned + 2);
        last += 2;
      }
    }
    sinkSteps.put(sink.id(), List.copyOf(ids));
    return 0;
  }

  private boolean isBatch() {
    return execution.runtimeMode() instanceof Gated.Always<RuntimeMode> mode
        && mode.value() == RuntimeMode.BATCH;
  }

  /** {@code StreamGraphGenerator#transformFeedback}: what closes the loop comes after its head. */
  private void feedback(Transformation feedback, Deque<Frame> stack) {
    lastIteration -= 2;
    iterations.put(feedback.id(), new Ends(lastIteration + 1, lastIteration));
    stack.push(new Frame(Optional.empty(), leaves(feedback.closing()).iterator()));
  }
}
