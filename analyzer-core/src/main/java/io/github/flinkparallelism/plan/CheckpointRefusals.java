package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Checkpointing;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.ResolvedPipeline.Resolved;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Jobs that refuse checkpoints; {@code StreamingJobGraphGenerator#preValidate}. Batch jobs take
 * none.
 */
final class CheckpointRefusals {
  private final PlanContext context;
  private final ResolvedPipeline pipeline;
  private final Checkpointing said;
  private final List<Violation> violations = new ArrayList<>();

  private CheckpointRefusals(PlanContext context, ResolvedPipeline pipeline) {
    this.context = context;
    this.pipeline = pipeline;
    this.said = pipeline.environment().checkpointing();
  }

  /** What Flink throws; it throws the first. */
  static List<Violation> violations(
      PlanContext context, ResolvedPipeline pipeline, StreamGraph graph) {
    CheckpointRefusals found = new CheckpointRefusals(context, pipeline);
    if (!pipeline.batch()) {
      found.loop().ifPresent(found::refusedByLoop);
      found.customPartitioner(graph).ifPresent(found::refusedByPartitioner);
      found.selecting(graph).ifPresent(found::refusedByOperator);
      found.source().ifPresent(found::refusedBySource);
    }
    return found.violations;
  }

  private Optional<Transformation> loop() {
    return pipeline.transformations().stream()
        .map(Resolved::transformation)
        .filter(each -> each.kind().isLoop())
        .findFirst();
  }

  /** Where the program asks for a partitioner of its own that some edge then has. */
  private Optional<Location> customPartitioner(StreamGraph graph) {
    boolean used =
        graph.nodes().stream()
            .flatMap(node -> node.inputs().stream())
            .anyMatch(edge -> edge.is(Partitioner.CUSTOM));
    return used
        ? pipeline.transformations().stream()
            .map(Resolved::transformation)
            .filter(each -> each.partitioner().equals(Optional.of(Partitioner.CUSTOM)))
            .map(Transformation::location)
            .findFirst()
        : Optional.empty();
  }

  /** The first operator that chooses its input. */
  private Optional<Location> selecting(StreamGraph graph) {
    return graph.nodes().stream()
        .filter(node -> node.attributes().selectsInput())
        .map(node -> node.origin().transformation().location())
        .findFirst();
  }

  private Optional<Location> source() {
    return pipeline.transformations().stream()
        .map(Resolved::transformation)
        .filter(
            each ->
                each.kind() == TransformationKind.SOURCE
                    || each.kind() == TransformationKind.LEGACY_SOURCE)
        .map(Transformation::location)
        .findFirst();
  }

  private void refusedByLoop(Transformation loop) {
    if (taken() && !of(said.forced()).orElse(false)) {
      violations.add(
          refused(
              "a job with an iteration takes checkpoints",
              "disable checkpointing, or force it and lose what is in transit at a failure",
              loop.location()));
    } else if (takesUnaligned()) {
      violations.add(
          refused(
              "a job with an iteration takes unaligned checkpoints",
              "let checkpoints be aligned, or set execution.checkpointing.unaligned.forced",
              loop.location()));
    }
  }

  private void refusedByPartitioner(Location call) {
    if (takesUnaligned()) {
      violations.add(
          refused(
              "a job with a partitioner of its own takes unaligned checkpoints",
              "let checkpoints be aligned, or set execution.checkpointing.unaligned.forced",
              call));
    }
  }

  private void refusedByOperator(Location call) {
    if (taken()) {
      violations.add(
          refused(
              "a job with an operator that selects its input takes checkpoints",
              "disable checkpointing, or let the operator read what comes",
              call));
    }
  }

  private void refusedBySource(Location call) {
    PlanOptions options = context.options();
    boolean none = of(said.noneInBacklog()).orElseGet(options::hasNoCheckpointsInBacklog);
    boolean paused = of(said.sourcesPaused()).orElseGet(options::pausesSources);
    if (context.version().atLeast(2, 3) && taken() && none && paused) {
      violations.add(
          new Violation(
              Violation.Kind.OTHER,
              "sources wait for a checkpoint that is not taken while they read a backlog",
              "Flink throws an IllegalArgumentException when it generates the job graph",
              "let execution.checkpointing.interval-during-backlog be above 0, or do not set"
                  + " pipeline.sources.pause-until-first-checkpoint",
              call));
    }
  }

  private boolean taken() {
    return of(said.taken()).orElseGet(context.options()::checkpoints);
  }

  private boolean takesUnaligned() {
    PlanOptions options = context.options();
    boolean unaligned =
        of(said.unaligned()).orElseGet(() -> options.unalignedCheckpoints(context.version()));
    boolean forced = of(said.unalignedForced()).orElseGet(options::forcesUnalignedCheckpoints);
    return taken() && unaligned && !forced && modeFits();
  }

  /** Releases before 2.2 look at the mode only after they have refused. */
  private boolean modeFits() {
    return !context.version().atLeast(2, 2)
        || of(said.exactlyOnce()).orElseGet(context.options()::countsExactlyOnce);
  }

  private Optional<Boolean> of(Gated<Optional<Boolean>> flag) {
    return pipeline.assumptions().of(flag);
  }

  private static Violation refused(String what, String advice, Location at) {
    return new Violation(
        Violation.Kind.OTHER,
        what,
        "Flink throws an UnsupportedOperationException when it generates the job graph",
        advice,
        at);
  }
}
