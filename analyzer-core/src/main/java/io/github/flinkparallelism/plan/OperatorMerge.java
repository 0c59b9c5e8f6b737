package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.OperatorUid;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins the nodes of all scenarios into the operators of the report. An operator is shown as in the
 * first scenario that has it, its numbers are those of all.
 */
final class OperatorMerge {
  private final ExecutionPlans plans;
  private final OperatorNumbers numbers;
  private final Set<Integer> always;

  private OperatorMerge(ExecutionPlans plans) {
    this.plans = plans;
    this.numbers = new OperatorNumbers(plans);
    this.always = plans.complete() ? Set.of() : AlwaysPresent.transformations(plans);
  }

  /** Every operator of any scenario, in id order. */
  static List<Operator> operators(ExecutionPlans plans) {
    Map<Integer, List<Sample<ScenarioPlan>>> holding = new TreeMap<>();
    for (Sample<ScenarioPlan> sample : plans.samples()) {
      for (StreamNode node : sample.result().graph().nodes()) {
        holding.computeIfAbsent(node.id(), any -> new ArrayList<>()).add(sample);
      }
    }
    OperatorMerge merge = new OperatorMerge(plans);
    List<Operator> operators = new ArrayList<>(holding.size());
    holding.forEach((id, samples) -> operators.add(merge.operator(id, samples)));
    return operators;
  }

  private Operator operator(int id, List<Sample<ScenarioPlan>> holding) {
    Assumptions shown = holding.get(0).assumptions();
    StreamNode node = holding.get(0).result().graph().node(id);
    Transformation transformation = node.origin().transformation();
    Quantity parallelism = numbers.parallelism(id, holding);
    Optional<Decision> outside = Optional.ofNullable(holding.get(0).result().external().get(id));
    return new Operator(
        id,
        NodeNames.name(node.origin(), shown.peek(transformation.name()), plans.context()),
        NodeNames.uid(node.origin(), shown.peek(transformation.uid()), plans.context().version())
            .map(OperatorUid::text),
        kind(node.origin()),
        transformation.kind().label(),
        transformation.location(),
        parallelism,
        numbers.maxParallelism(id, holding),
        node.maxParallelism().isPresent(),
        outside.orElseGet(() -> Decisions.inForce(node)),
        outside.isPresent() ? Decisions.behind(node, shown) : Decisions.overrides(node, shown),
        node.slotSharingGroup(),
        node.chaining().name(),
        inputs(node, holding),
        condition(transformation, holding),
        transformation.attributes().topics(),
        transformation.repeated());
  }

  private List<OperatorInput> inputs(StreamNode node, List<Sample<ScenarioPlan>> holding) {
    List<OperatorInput> inputs = new ArrayList<>();
    for (int i = 0; i < node.inputs().size(); i++) {
      StreamEdge edge = node.inputs().get(i);
      inputs.add(new OperatorInput(edge.source(), label(node, i, holding)));
    }
    return inputs;
  }

  /** An input's partitioning; unknown where scenarios disagree of which no default is one. */
  private String label(StreamNode node, int index, List<Sample<ScenarioPlan>> holding) {
    StreamEdge shown = node.inputs().get(index);
    List<String> labels = new ArrayList<>();
    List<Sample<Quantity>> samples = new ArrayList<>();
    for (Sample<ScenarioPlan> sample : holding) {
      List<StreamEdge> edges = sample.result().graph().node(node.id()).inputs();
      if (index < edges.size() && edges.get(index).source() == shown.source()) {
        String label = edges.get(index).label();
        if (!labels.contains(label)) {
          labels.add(label);
        }
        samples.add(sample.map(plan -> Quantity.exact(labels.indexOf(label))));
      }
    }
    return labels.size() == 1 || QuantityMerge.merge(plans.given(), samples).isDetermined()
        ? shown.label()
        : "UNKNOWN";
  }

  private static OperatorKind kind(NodeOrigin origin) {
    if (!origin.role().equals(NodeOrigin.Role.OPERATOR)) {
      return OperatorKind.OPERATOR;
    }
    return switch (origin.transformation().kind()) {
      case SOURCE, LEGACY_SOURCE, DATA_SOURCE, TABLE_SOURCE -> OperatorKind.SOURCE;
      case SINK, LEGACY_SINK, DATA_SINK, TABLE_SINK -> OperatorKind.SINK;
      case OPAQUE, TABLE -> OperatorKind.OPAQUE;
      default -> OperatorKind.OPERATOR;
    };
  }

  /** None for what exists in every scenario; else the guard, else what its scenarios share. */
  private Optional<String> condition(
      Transformation transformation, List<Sample<ScenarioPlan>> holding) {
    boolean unconditional =
        plans.complete()
            ? holding.size() == plans.samples().size()
            : always.contains(transformation.id());
    if (unconditional) {
      return Optional.empty();
    }
    Optional<String> guard = ConditionTexts.beyond(plans.given(), transformation.guard());
    if (guard.isPresent()) {
      return guard;
    }
    List<Assumptions> scenarios = holding.stream().map(Sample::assumptions).toList();
    return Optional.of(ConditionTexts.common(plans.given(), scenarios));
  }
}
