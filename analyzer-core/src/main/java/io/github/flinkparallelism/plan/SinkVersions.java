package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operators that a sink becomes in each release. From 1.15 on they are those of its topology.
 * Before, {@code SinkTransformationTranslator#internalTranslate} adds them to the stream graph
 * itself: without partitions between them, and with a committer of its own, in 1.14 in batch mode
 * only.
 */
final class SinkVersions {
  private SinkVersions() {}

  /**
   * The operators of {@code sink} in their order.
   *
   * @param batch whether the job runs in batch mode
   */
  static List<SinkStep> steps(Transformation sink, FlinkVersion version, boolean batch) {
    List<SinkStep> topology = sink.sinkTopology();
    if (version.atLeast(1, 15)) {
      return topology;
    }
    boolean commits = has(topology, SinkNames.COMMITTER);
    boolean global = has(topology, SinkNames.GLOBAL_COMMITTER);
    return version.atLeast(1, 14)
        ? writerThatCommits(commits, global, batch)
        : threeOperators(commits, global, batch);
  }

  /**
   * {@code GlobalCommitterTransformationTranslator}: a placeholder with an id of its own stands for
   * the operator and the partition in front of it until the sink's other operators are translated.
   */
  static boolean isPlacedLate(SinkStep step, FlinkVersion version) {
    return placesGlobalCommittersLate(version)
        && step.name().equals(SinkNames.GLOBAL_COMMITTER)
        && step.inputs().stream()
            .anyMatch(input -> input.partitioner().equals(Optional.of(Partitioner.GLOBAL)));
  }

  /** Whether {@code GlobalCommitterTransform} exists: from 1.19.2, 1.20.1 and 2.0 on. */
  private static boolean placesGlobalCommittersLate(FlinkVersion version) {
    return version.atLeast(1, 20) ? version.atLeastPatch(1, 20, 1) : version.atLeastPatch(1, 19, 2);
  }

  private static boolean has(List<SinkStep> topology, String name) {
    return topology.stream().anyMatch(step -> step.name().equals(name));
  }

  /** 1.14: one operator writes and commits; batch jobs commit behind it, global committers too. */
  private static List<SinkStep> writerThatCommits(boolean commits, boolean global, boolean batch) {
    boolean second = global || (batch && commits);
    List<SinkStep> steps = new ArrayList<>();
    boolean onlyWrites = batch && second;
    steps.add(
        step(onlyWrites ? SinkNames.WRITER : SinkNames.WRITER_AND_COMMITTER, false)
            .with(OperatorAttributes.YIELDING));
    if (second) {
      steps.add(step(batch ? SinkNames.COMMITTER : SinkNames.GLOBAL_COMMITTER, true));
    }
    return steps;
  }

  private static List<SinkStep> threeOperators(boolean commits, boolean global, boolean batch) {
    List<SinkStep> steps = new ArrayList<>();
    steps.add(step(SinkNames.WRITER, false));
    if (commits) {
      steps.add(step(SinkNames.COMMITTER, batch));
    }
    if (global) {
      steps.add(step(SinkNames.GLOBAL_COMMITTER, true));
    }
    return steps;
  }

  private static SinkStep step(String name, boolean single) {
    Optional<Integer> one = single ? Optional.of(1) : Optional.empty();
    return SinkStep.of(name).with(one, one);
  }
}
