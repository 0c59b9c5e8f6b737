package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.ResolvedPipeline.Resolved;
import io.github.flinkparallelism.plan.ScenarioPlan.PlannedVertex;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Errors that Flink throws for a plan as a whole, after the program has built its pipeline. */
final class PlanViolations {
  private final PlanContext context;
  private final ResolvedPipeline pipeline;
  private final StreamGraph graph;
  private final List<Violation> violations = new ArrayList<>();

  private PlanViolations(PlanContext context, ResolvedPipeline pipeline, StreamGraph graph) {
    this.context = context;
    this.pipeline = pipeline;
    this.graph = graph;
  }

  static List<Violation> of(
      PlanContext context,
      ResolvedPipeline pipeline,
      StreamGraph graph,
      List<PlannedVertex> vertices) {
    PlanViolations found = new PlanViolations(context, pipeline, graph);
    found.operatorsExist();
    found.modeFits();
    found.iterationsClose();
    found.batchSettingsFit();
    found.globalCommittersComeLast();
    found.namesExist();
    graph.nodes().forEach(found::forwardEdges);
    graph.nodes().forEach(found::withinUpperBound);
    // What a scheduler decides, it decides below the max parallelism.
    vertices.stream()
        .filter(vertex -> !vertex.parallelism().isDecidedAtRunTime())
        .forEach(vertex -> found.belowMaxParallelism(vertex));
    found.violations.addAll(CheckpointRefusals.violations(context, pipeline, graph));
    found.violations.addAll(OperatorUids.violations(context, pipeline, graph));
    found.violations.addAll(CoLocationGroups.violations(context, pipeline, graph, vertices));
    return found.violations;
  }

  /** {@code StreamExecutionEnvironment#getStreamGraphGenerator}. */
  private void operatorsExist() {
    boolean everythingSeen = context.pipeline().problems().isEmpty();
    if (graph.nodes().isEmpty() && everythingSeen) {
      violations.add(
          new Violation(
              Violation.Kind.NO_OPERATORS,
              "nothing to execute: no operator or sink is attached to a source of this environment",
              "Flink throws an IllegalStateException: no operators defined in the topology",
              "attach an operator or a sink, or remove this call",
              pipeline.environment().execution().location()));
    }
  }

  /** {@code StreamGraphGenerator#shouldExecuteInBatchMode} and {@code #transformFeedback}. */
  private void modeFits() {
    if (!pipeline.batch()) {
      return;
    }
    boolean asked = pipeline.environment().runtimeMode() == RuntimeMode.BATCH;
    for (Resolved each : pipeline.transformations()) {
      Transformation transformation = each.transformation();
      if (asked && ExecutionMode.isUnbounded(transformation)) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                "the execution mode is BATCH but " + name(transformation) + " is unbounded",
                "Flink throws an IllegalStateException when it generates the plan",
                "use STREAMING or AUTOMATIC, or bound the source",
                transformation.location()));
      }
      if (transformation.kind().isLoop() && !each.closing()) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                "iterations do not exist in BATCH mode",
                "Flink throws an UnsupportedOperationException when it generates the plan",
                "use STREAMING, or remove the iteration",
                transformation.location()));
      }
    }
  }

  /** {@code StreamingJobGraphGenerator#setSlotSharing}, and the scheduler that batch jobs name. */
  private void batchSettingsFit() {
    if (!pipeline.batch()) {
      return;
    }
    if (pipeline.environment().execution().refusedInBatch()) {
      violations.add(
          new Violation(
              Violation.Kind.OTHER,
              "a batch job has slot sharing groups with resources",
              "Flink throws an IllegalConfigurationException when it generates the plan",
              "set fine-grained.shuffle-mode.all-blocking to true",
              pipeline.environment().execution().location()));
    }
    context
        .options()
        .unknownScheduler(context.version())
        .ifPresent(
            name ->
                violations.add(
                    new Violation(
                        Violation.Kind.OTHER,
                        "jobmanager.scheduler is " + name + ", which this release does not know",
                        "Flink throws an IllegalArgumentException when it generates the plan",
                        "remove the key, or name a scheduler of this release",
                        pipeline.environment().execution().location())));
    if (!context.options().hybridBatchExchanges(context.version())) {
      return;
    }
    for (StreamNode node : graph.nodes()) {
      Transformation transformation = node.origin().transformation();
      Optional<String> named = pipeline.assumptions().peek(transformation.slotSharingGroup());
      if (named.filter(group -> !group.equals(SlotSharing.DEFAULT)).isPresent()) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                name(node) + " is in slot sharing group " + named.get() + " of a hybrid batch job",
                "Flink throws an IllegalStateException when it generates the job graph",
                "leave all operators in the default group, or use another shuffle mode",
                transformation.location()));
      }
    }
  }

  /**
   * {@code SinkExpander#expand} walks over the list of a sink's operators, to which {@code
   * GlobalCommitterTransformationTranslator} adds the global committer.
   */
  private void globalCommittersComeLast() {
    for (Resolved each : pipeline.transformations()) {
      List<SinkStep> steps = each.transformation().sinkTopology();
      boolean fails =
          steps.stream()
              .limit(Math.max(0, steps.size() - 1))
              .anyMatch(step -> SinkVersions.isPlacedLate(step, context.version()));
      if (fails) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                "a global committer is not the last operator of " + name(each.transformation()),
                "Flink throws a ConcurrentModificationException when it generates the plan",
                "add the global committer at the end of addPostCommitTopology",
                each.transformation().location()));
      }
    }
  }

  /** {@code OperatorIDPair}, from 2.0 on. */
  private void namesExist() {
    for (StreamNode node : graph.nodes()) {
      if (context.version().atLeast(2, 0) && name(node).isEmpty()) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                "an operator has an empty name",
                "Flink throws an IllegalArgumentException when it generates the job graph",
                "name it, or leave it the name that Flink gives it",
                node.origin().transformation().location()));
      }
    }
  }

  /** {@code StreamGraphGenerator#transformFeedback}. */
  private void iterationsClose() {
    for (Resolved each : pipeline.transformations()) {
      Transformation transformation = each.transformation();
      boolean open =
          transformation.kind() == TransformationKind.FEEDBACK
              && transformation.closing().isEmpty();
      if (open) {
        violations.add(
            new Violation(
                Violation.Kind.OTHER,
                "the iteration has no feedback edge",
                "Flink throws an IllegalStateException when it generates the plan",
                "call closeWith(..) on the iteration, or remove it",
                transformation.location()));
      }
    }
  }

  /** {@code StreamGraph#createActualEdge}. */
  private void forwardEdges(StreamNode down) {
    for (StreamEdge edge : down.inputs()) {
      StreamNode up = graph.node(edge.source());
      boolean forward = edge.explicit() && edge.is(Partitioner.FORWARD);
      OptionalInt from = Sameness.number(up.amount());
      OptionalInt to = Sameness.number(down.amount());
      if (forward && from.isPresent() && to.isPresent() && from.getAsInt() != to.getAsInt()) {
        violations.add(
            new Violation(
                Violation.Kind.FORWARD_CHANGES_PARALLELISM,
                "forward partitioning from %s (parallelism %d) to %s (parallelism %d)"
                    .formatted(name(up), from.getAsInt(), name(down), to.getAsInt()),
                "Flink throws an UnsupportedOperationException when it generates the plan:"
                    + " forward partitioning does not allow the parallelism to change",
                "give both operators parallelism %d, or use rebalance() or rescale() between them"
                    .formatted(from.getAsInt()),
                where(down)));
      }
    }
  }

  /** {@code KeyGroupRangeAssignment#checkParallelismPreconditions}. */
  private void withinUpperBound(StreamNode node) {
    OptionalInt parallelism = Sameness.number(node.amount());
    if (parallelism.isPresent() && parallelism.getAsInt() > MaxParallelism.UPPER_BOUND) {
      violations.add(
          new Violation(
              Violation.Kind.ILLEGAL_PARALLELISM,
              "%s has parallelism %d; Flink allows 1 to %d"
                  .formatted(name(node), parallelism.getAsInt(), MaxParallelism.UPPER_BOUND),
              "the JobManager rejects the job at submission with an IllegalArgumentException",
              "lower it to %d or less".formatted(MaxParallelism.UPPER_BOUND),
              where(node)));
    }
  }

  /**
   * {@code ExecutionJobVertex}: compares the head's values; other members do not count. It sees the
   * parallelism that the adaptive scheduler has settled on.
   */
  private void belowMaxParallelism(PlannedVertex vertex) {
    StreamNode head = graph.node(vertex.vertex().head());
    OptionalInt parallelism = Sameness.number(head.amount());
    Optional<Amount> configured = head.maxAmount();
    OptionalInt max = configured.map(Sameness::number).orElse(OptionalInt.empty());
    if (parallelism.isEmpty()
        || max.isEmpty()
        || parallelism.getAsInt() <= max.getAsInt()
        || vertex.parallelism().max().filter(most -> most <= max.getAsInt()).isPresent()
        || parallelism.getAsInt() > MaxParallelism.UPPER_BOUND) {
      return;
    }
    int wanted = MaxParallelism.derived(parallelism.getAsInt());
    violations.add(
        new Violation(
            Violation.Kind.MAX_PARALLELISM_BELOW_PARALLELISM,
            "%s has parallelism %d but max parallelism %d"
                .formatted(name(head), parallelism.getAsInt(), max.getAsInt()),
            "the JobManager rejects the job at submission with a JobException:"
                + " the vertex's parallelism is higher than its max parallelism",
            "raise max parallelism to at least %d (Flink would derive %d), or lower parallelism to %d"
                .formatted(parallelism.getAsInt(), wanted, max.getAsInt()),
            where(head)));
  }

  private Location where(StreamNode node) {
    Assignment decides = node.parallelism().inForce();
    return decides.location().orElse(node.origin().transformation().location());
  }

  private String name(StreamNode node) {
    String plain = pipeline.assumptions().peek(node.origin().transformation().name());
    return NodeNames.name(node.origin(), plain, context);
  }

  private String name(Transformation transformation) {
    String plain = pipeline.assumptions().peek(transformation.name());
    return NodeNames.name(NodeOrigin.operator(transformation), plain, context);
  }
}
