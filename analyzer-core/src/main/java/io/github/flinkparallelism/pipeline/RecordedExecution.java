package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reached {@code execute()}, {@code executeAsync()}, {@code executeAndCollect()} or {@code
 * getExecutionPlan()} with the environment's state at that point.
 *
 * @param jobName what the program calls it
 * @param location the method name of the call
 * @param guard the conditions under which it is reached
 * @param submits false for {@code getExecutionPlan()}, which generates a stream graph and forgets
 *     it
 * @param created how many ids of transformations the program had taken by then, generation aside
 * @param violations how many errors of the program were recorded by then
 * @param transformations those of the environment as they are now, by ascending id
 * @param roots ids in {@code StreamExecutionEnvironment#getTransformations}: the non-source
 *     physical transformations registered since the last execution, in program order; each counts
 *     only where its own guard holds
 * @param parallelism the environment's parallelism now: resolves amount -1
 * @param maxParallelism the environment's max parallelism now
 * @param chaining false after {@code disableOperatorChaining()}
 * @param chainDifferentMaxParallelism {@code
 *     pipeline.operator-chaining.chain-operators-with-different-max-parallelism}
 * @param runtimeMode execution mode now
 * @param environmentWrites calls that changed the environment's parallelism, in program order
 * @param refusedInBatch whether groups have resources that need exchanges to be blocking
 * @param resourcesOfGroups what a slot of a group takes, for each slot sharing group that states
 *     its resources and is granted them; empty where the source does not tell
 * @param checkpointing what the program says of checkpoints now
 */
public record RecordedExecution(
    JobName jobName,
    Location location,
    Guard guard,
    boolean submits,
    int created,
    int violations,
    List<Transformation> transformations,
    List<Integer> roots,
    Gated<Assignment> parallelism,
    Gated<Optional<Assignment>> maxParallelism,
    Gated<Boolean> chaining,
    Gated<Boolean> chainDifferentMaxParallelism,
    Gated<RuntimeMode> runtimeMode,
    List<Write> environmentWrites,
    boolean refusedInBatch,
    Map<String, Map<Resource, Optional<BigDecimal>>> resourcesOfGroups,
    Checkpointing checkpointing) {
  public RecordedExecution {
    transformations = List.copyOf(transformations);
    roots = List.copyOf(roots);
    environmentWrites = List.copyOf(environmentWrites);
    resourcesOfGroups = Map.copyOf(resourcesOfGroups);
  }

  /** The same stream graph, handed to {@code execute} at {@code call}. */
  public RecordedExecution submittedAt(Location call) {
    return new RecordedExecution(
        jobName,
        call,
        guard,
        true,
        created,
        violations,
        transformations,
        roots,
        parallelism,
        maxParallelism,
        chaining,
        chainDifferentMaxParallelism,
        runtimeMode,
        environmentWrites,
        refusedInBatch,
        resourcesOfGroups,
        checkpointing);
  }

  /**
   * A call that changed the environment's parallelism.
   *
   * @param assignment what it set, with {@code Layer.ENVIRONMENT}
   * @param location the method name of the call
   * @param guard the conditions under which it is reached
   * @param createdBefore ids of physical transformations that this environment had created by then
   */
  public record Write(
      Assignment assignment, Location location, Guard guard, List<Integer> createdBefore) {
    public Write {
      createdBefore = List.copyOf(createdBefore);
    }
  }
}
