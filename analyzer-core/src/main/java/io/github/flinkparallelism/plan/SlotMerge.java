package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the slot demands of all scenarios. */
final class SlotMerge {
  private static final String NOT_ALL_TRIED =
      "the program has more conditions than can be tried together";

  private SlotMerge() {}

  /**
   * The demand over all scenarios. Where not every scenario was planned it is never exact, unless
   * the whole job shares one group and its widest operator always exists.
   */
  static SlotDemand demand(ExecutionPlans plans, List<Operator> operators) {
    List<Sample<Quantity>> required =
        plans.samples().stream()
            .map(sample -> sample.map(plan -> plan.slots().required()))
            .toList();
    Quantity merged = QuantityMerge.merge(plans.given(), required);
    Map<String, Quantity> byGroup = byGroup(plans);
    if (plans.complete()) {
      return new SlotDemand(merged, byGroup, peak(plans));
    }
    Optional<Quantity> proven = oneGroup(plans, operators);
    if (proven.isPresent()) {
      return new SlotDemand(proven.get(), Map.of(SlotSharing.DEFAULT, proven.get()));
    }
    byGroup.replaceAll((group, quantity) -> hedged(quantity));
    return new SlotDemand(hedged(merged), byGroup);
  }

  /** The highest, where some scenario is below its sum and none is open. */
  private static Optional<Integer> peak(ExecutionPlans plans) {
    List<Optional<Integer>> peaks =
        plans.samples().stream()
            .map(Sample::result)
            .map(plan -> plan.slots().peak().or(() -> most(plan.slots().required())))
            .toList();
    boolean below =
        plans.samples().stream().anyMatch(sample -> sample.result().slots().peak().isPresent());
    return below && peaks.stream().allMatch(Optional::isPresent)
        ? peaks.stream().map(Optional::orElseThrow).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static Optional<Integer> most(Quantity required) {
    return required.value().or(required::max);
  }

  /** A group that a scenario lacks takes no slots there. */
  private static Map<String, Quantity> byGroup(ExecutionPlans plans) {
    Set<String> groups = new LinkedHashSet<>();
    plans.samples().forEach(sample -> groups.addAll(sample.result().slots().byGroup().keySet()));
    Map<String, Quantity> byGroup = new LinkedHashMap<>();
    for (String group : groups) {
      List<Sample<Quantity>> samples =
          plans.samples().stream()
              .map(
                  sample ->
                      sample.map(
                          plan -> plan.slots().byGroup().getOrDefault(group, Quantity.exact(0))))
              .toList();
      byGroup.put(group, QuantityMerge.merge(plans.given(), samples));
    }
    return byGroup;
  }

  /** What can be said of a demand of which only some scenarios are known. */
  private static Quantity hedged(Quantity quantity) {
    if (quantity.certainty() == Certainty.UNKNOWN) {
      return quantity.withBounds(Optional.empty(), Optional.empty());
    }
    int least = quantity.min().or(quantity::value).orElse(0);
    int greatest = quantity.max().or(quantity::value).orElse(least);
    return Quantity.range(
        least,
        greatest,
        quantity.reason().map(r -> r + "; " + NOT_ALL_TRIED).orElse(NOT_ALL_TRIED));
  }

  /**
   * The demand of a streaming job in one group: at least its widest unconditional operator, at most
   * its widest operator.
   */
  private static Optional<Quantity> oneGroup(ExecutionPlans plans, List<Operator> operators) {
    if (!everythingSeen(plans) || !sharesOneGroup(plans)) {
      return Optional.empty();
    }
    Quantity sure =
        Bounds.widest(
            operators.stream()
                .filter(operator -> operator.condition().isEmpty())
                .map(Operator::parallelism)
                .toList());
    Quantity all = Bounds.widest(operators.stream().map(Operator::parallelism).toList());
    if (all.isDetermined() && all.value().equals(sure.value())) {
      return Optional.of(all);
    }
    if (all.certainty() == Certainty.UNKNOWN) {
      return Optional.of(all.withBounds(Optional.of(Bounds.least(sure)), all.max()));
    }
    int least = Math.min(Bounds.least(sure), Bounds.least(all));
    int greatest = all.value().or(all::max).orElse(least);
    return Optional.of(Quantity.range(least, greatest, NOT_ALL_TRIED));
  }

  private static boolean everythingSeen(ExecutionPlans plans) {
    Set<Integer> seen = new HashSet<>();
    for (Sample<ScenarioPlan> sample : plans.samples()) {
      if (sample.result().batch()) {
        return false;
      }
      sample
          .result()
          .graph()
          .nodes()
          .forEach(node -> seen.add(node.origin().transformation().id()));
    }
    return AlwaysPresent.possible(plans).stream()
        .allMatch(id -> seen.contains(id) || plans.context().byId().get(id).kind().isVirtual());
  }

  private static boolean sharesOneGroup(ExecutionPlans plans) {
    boolean streaming = plans.execution().runtimeMode() instanceof Gated.Always<?>;
    return streaming
        && AlwaysPresent.possible(plans).stream()
            .map(plans.context().byId()::get)
            .allMatch(SlotMerge::inDefaultGroup);
  }

  private static boolean inDefaultGroup(Transformation transformation) {
    return transformation.slotSharingGroup() instanceof Gated.Always<Optional<String>> group
        && group.value().orElse(SlotSharing.DEFAULT).equals(SlotSharing.DEFAULT);
  }
}
