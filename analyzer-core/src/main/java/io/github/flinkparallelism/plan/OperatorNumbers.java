package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.plan.Scenarios.Exploration;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The numbers of one operator over all scenarios. Where there were too many scenarios to plan each,
 * an operator's own conditions are still tried completely, so that an exact number is exact.
 */
final class OperatorNumbers {
  private static final int MOST_LEAVES = 256;
  private static final Quantity TOO_MANY =
      Quantity.unknown("depends on more conditions than can be tried");

  private final ExecutionPlans plans;

  OperatorNumbers(ExecutionPlans plans) {
    this.plans = plans;
  }

  /** The effective parallelism of node {@code id}. */
  Quantity parallelism(int id, List<Sample<ScenarioPlan>> holding) {
    List<Sample<Quantity>> samples =
        new ArrayList<>(
            holding.stream()
                .map(sample -> sample.map(plan -> plan.parallelism().get(id)))
                .toList());
    StreamNode shown = holding.get(0).result().graph().node(id);
    if (!plans.complete() && shown.origin().transformation().kind().isDataSet()) {
      // Its number depends on its producers' as well.
      samples.add(new Sample<>(holding.get(0).assumptions(), TOO_MANY));
    } else if (!plans.complete() && !isFixed(shown) && !shown.isOpaque()) {
      add(
          samples,
          shown.origin().transformation(),
          environment ->
              EffectiveParallelism.quantity(
                  NodeParallelism.of(shown.origin().transformation(), environment).amount()));
    }
    return QuantityMerge.merge(plans.given(), samples);
  }

  /** The max parallelism in force of node {@code id}. */
  Quantity maxParallelism(int id, List<Sample<ScenarioPlan>> holding) {
    List<Sample<Quantity>> samples = new ArrayList<>();
    for (Sample<ScenarioPlan> sample : holding) {
      StreamNode node = sample.result().graph().node(id);
      Optional<Quantity> overridden =
          Optional.ofNullable(sample.result().external().get(id))
              .map(Decision::value)
              .filter(value -> value.isDetermined() && node.maxAmount().isEmpty());
      Quantity quantity =
          overridden
              .map(value -> Quantity.exact(MaxParallelism.derived(value.value().orElseThrow())))
              .orElseGet(() -> sample.result().maxParallelism(node));
      samples.add(new Sample<>(sample.assumptions(), quantity));
    }
    StreamNode shown = holding.get(0).result().graph().node(id);
    if (!plans.complete() && !isFixed(shown) && !shown.isOpaque()) {
      Transformation transformation = shown.origin().transformation();
      add(samples, transformation, environment -> maxParallelism(transformation, environment));
    }
    return QuantityMerge.merge(plans.given(), samples);
  }

  /** True for an operator whose sink's topology fixes its numbers. */
  private static boolean isFixed(StreamNode node) {
    return node.origin().step().map(step -> step.parallelism().isPresent()).orElse(false);
  }

  private void add(
      List<Sample<Quantity>> samples,
      Transformation transformation,
      Function<LateBinding, Quantity> number) {
    Guard both = plans.given();
    for (Guard.Literal literal : transformation.guard().literals()) {
      if (both.requirementOn(literal.condition()).isEmpty()) {
        both = both.and(literal.condition(), literal.holds());
      }
    }
    Exploration<Quantity> own =
        Scenarios.explore(
            both,
            MOST_LEAVES,
            assumptions -> number.apply(new LateBinding(plans.execution(), assumptions)));
    samples.addAll(own.samples());
    if (!own.complete()) {
      samples.add(new Sample<>(own.samples().get(0).assumptions(), TOO_MANY));
    }
  }

  private static Quantity maxParallelism(Transformation transformation, LateBinding environment) {
    Optional<Assignment> own = environment.assumptions().of(transformation.maxParallelism());
    Optional<Assignment> configured = own.isPresent() ? own : environment.maxParallelism();
    return MaxParallelism.quantity(
        transformation,
        configured.map(Assignment::amount),
        NodeParallelism.of(transformation, environment).amount());
  }
}
