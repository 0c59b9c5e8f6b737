package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code IterativeDataSet} and {@code DeltaIteration}: what stands inside runs with the iteration's
 * parallelism, {@code BulkIterationNode} and {@code WorksetIterationNode} of the optimizer.
 */
final class DataSetIterations {
  private DataSetIterations() {}

  static final ApiTable BULK =
      ApiTable.of(FlinkType.DATA_SET_ITERATION).row("closeWith", DataSetIterations::closeWith);

  static final ApiTable DELTA =
      ApiTable.of(FlinkType.DELTA_ITERATION)
          .row("getWorkset", call -> call.self().as(FlinkType.DATA_SET))
          .row("getSolutionSet", call -> call.self().as(FlinkType.DATA_SET))
          .row("closeWith", DataSetIterations::closeWith)
          .row("setParallelism", DataSetApi::setParallelism)
          .row("parallelism", DataSetApi::setParallelism)
          .row("getParallelism", Effects.getParallelism())
          .row("name", Effects.name())
          .noEffect(
              "registerAggregator",
              "registerAggregationConvergenceCriterion",
              "setSolutionSetUnManaged",
              "setResources");

  /** {@code iterate(n)}. */
  static Effect bulk() {
    return call -> call.then(iteration("Bulk Iteration"), FlinkType.DATA_SET_ITERATION);
  }

  /** {@code iterateDelta(workset, n, keys)}. */
  static Effect delta() {
    return call -> {
      List<Gated<Integer>> inputs = new ArrayList<>(List.of(call.self().stream()));
      call.ref(0).flatMap(FlinkRef::node).ifPresent(inputs::add);
      Gated<Integer> node = call.create(iteration("Delta Iteration").reading(inputs));
      return FlinkRef.stream(FlinkType.DELTA_ITERATION, node, call.self().env());
    };
  }

  private static Operation iteration(String name) {
    return DataSetApi.late(TransformationKind.DATA_SET_OPERATOR, name);
  }

  /** What reads the result reads what the last step gives, so the step is part of the plan. */
  private static Value closeWith(Call call) {
    Settings.eachTarget(call.self().stream(), call.runtime(), id -> bind(call, id));
    List<Gated<Integer>> results = new ArrayList<>();
    for (int i = 0; i < call.invocation().args().size(); i++) {
      call.ref(i).flatMap(FlinkRef::node).ifPresent(results::add);
    }
    Optional<Gated<Integer>> only =
        results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
    Gated<Integer> result =
        only.orElseGet(
            () ->
                call.create(
                    Operation.of(TransformationKind.UNION, "Iteration result").reading(results)));
    return FlinkRef.stream(FlinkType.DATA_SET, result, call.self().env());
  }

  private static void bind(Call call, int iteration) {
    Slot own = new Slot(call.recorder().draft(iteration).address(), Attribute.PARALLELISM);
    Value parallelism = call.runtime().read(own).orElseThrow();
    Set<Integer> inside = new HashSet<>(Set.of(iteration));
    for (Draft draft : call.recorder().drafts()) {
      boolean reads =
          draft.inputs().stream()
              .flatMap(input -> Settings.targets(input).stream())
              .anyMatch(inside::contains);
      if (reads) {
        inside.add(draft.id());
        call.runtime().write(new Slot(draft.address(), Attribute.PARALLELISM), parallelism);
      }
    }
  }
}
