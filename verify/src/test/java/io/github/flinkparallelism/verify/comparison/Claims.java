package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.model.Vertex;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** What an analyzer claims about a job: starts as what Flink plans, then gets changed by a test. */
record Claims(
    Optional<String> jobName,
    List<Operator> operators,
    List<Vertex> vertices,
    Quantity slots,
    List<Violation> violations) {
  private static final Location HERE = Location.startOf("Job.java");

  static Claims agreeingWith(FlinkPlan plan) {
    return new Claims(
        Optional.of(plan.jobName()),
        plan.nodes().stream().map(node -> operator(plan, node)).toList(),
        plan.vertices().stream()
            .map(v -> new Vertex(v.name(), quantity(plan.effectiveParallelism(v)), v.nodes(), ""))
            .toList(),
        quantity(plan.requiredSlots()),
        List.of());
  }

  private static Quantity quantity(OptionalInt number) {
    return number.isPresent()
        ? Quantity.exact(number.getAsInt())
        : Quantity.atRunTime(1, Optional.empty());
  }

  private static Operator operator(FlinkPlan plan, Node node) {
    return operator(
        node.id(),
        node.name(),
        OperatorKind.OPERATOR,
        quantity(plan.effectiveParallelism(node)),
        quantity(plan.effectiveMaxParallelism(node)),
        node.maxParallelism() > 0,
        node.slotSharingGroup(),
        node.inputs().stream().map(i -> new OperatorInput(i.from(), i.partitioning())).toList(),
        Optional.empty(),
        false);
  }

  private static Operator operator(
      int id,
      String name,
      OperatorKind kind,
      Quantity parallelism,
      Quantity maxParallelism,
      boolean maxParallelismConfigured,
      String slotSharingGroup,
      List<OperatorInput> inputs,
      Optional<String> condition,
      boolean repeated) {
    return new Operator(
        id,
        name,
        Optional.empty(),
        kind,
        "OneInput",
        HERE,
        parallelism,
        maxParallelism,
        maxParallelismConfigured,
        new Decision(Layer.OPERATOR, parallelism, "", Optional.empty()),
        List.of(),
        slotSharingGroup,
        "ALWAYS",
        inputs,
        condition,
        List.of(),
        repeated);
  }

  /** The claims as the analyzer would put them. */
  Execution execution() {
    Slots needs =
        new Slots(
            slots,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Execution(jobName, HERE, operators, vertices, needs, List.of(), violations);
  }

  private Claims withOperators(List<Operator> value) {
    return new Claims(jobName, value, vertices, slots, violations);
  }

  private Claims change(int index, UnaryOperator<Operator> change) {
    List<Operator> changed = new ArrayList<>(operators);
    changed.set(index, change.apply(changed.get(index)));
    return withOperators(changed);
  }

  Claims renumbered(int offset) {
    return withOperators(
        operators.stream()
            .map(
                o ->
                    operator(
                        o.id() + offset,
                        o.name(),
                        o.kind(),
                        o.parallelism(),
                        o.maxParallelism(),
                        o.maxParallelismConfigured(),
                        o.slotSharingGroup(),
                        o.inputs().stream()
                            .map(i -> new OperatorInput(i.id() + offset, i.partitioning()))
                            .toList(),
                        o.condition(),
                        o.repeated()))
            .toList());
  }

  Claims withParallelism(int index, Quantity value) {
    return change(index, o -> copy(o, value, o.maxParallelism(), o.slotSharingGroup(), o.inputs()));
  }

  Claims withMaxParallelism(int index, int value) {
    return withMaxParallelism(index, Quantity.exact(value));
  }

  Claims withMaxParallelism(int index, Quantity max) {
    return change(index, o -> copy(o, o.parallelism(), max, o.slotSharingGroup(), o.inputs()));
  }

  Claims withSlotSharingGroup(int index, String value) {
    return change(index, o -> copy(o, o.parallelism(), o.maxParallelism(), value, o.inputs()));
  }

  Claims withPartitioning(int index, String value) {
    return change(
        index,
        o ->
            copy(
                o,
                o.parallelism(),
                o.maxParallelism(),
                o.slotSharingGroup(),
                o.inputs().stream().map(i -> new OperatorInput(i.id(), value)).toList()));
  }

  private static Operator copy(
      Operator o,
      Quantity parallelism,
      Quantity maxParallelism,
      String group,
      List<OperatorInput> inputs) {
    return operator(
        o.id(),
        o.name(),
        o.kind(),
        parallelism,
        maxParallelism,
        o.maxParallelismConfigured(),
        group,
        inputs,
        o.condition(),
        o.repeated());
  }

  Claims repeated(int index) {
    return change(
        index,
        o ->
            operator(
                o.id(),
                o.name(),
                o.kind(),
                o.parallelism(),
                o.maxParallelism(),
                o.maxParallelismConfigured(),
                o.slotSharingGroup(),
                o.inputs(),
                o.condition(),
                true));
  }

  Claims without(int index) {
    List<Operator> fewer = new ArrayList<>(operators);
    fewer.remove(index);
    return withOperators(fewer);
  }

  Claims withExtra(Optional<String> condition) {
    return with(99, "Filter", OperatorKind.OPERATOR, condition);
  }

  Claims withOpaqueRegion() {
    return with(98, "library", OperatorKind.OPAQUE, Optional.empty());
  }

  private Claims with(int id, String name, OperatorKind kind, Optional<String> condition) {
    List<Operator> more = new ArrayList<>(operators);
    Quantity one = Quantity.exact(1);
    more.add(
        operator(
            id,
            name,
            kind,
            kind == OperatorKind.OPAQUE ? Quantity.unknown("a library") : one,
            Quantity.exact(128),
            false,
            "default",
            List.of(),
            condition,
            false));
    return withOperators(more);
  }

  Claims withJobName(Optional<String> value) {
    return new Claims(value, operators, vertices, slots, violations);
  }

  Claims withVertexName(int index, String name) {
    List<Vertex> changed = new ArrayList<>(vertices);
    Vertex vertex = changed.get(index);
    changed.set(index, new Vertex(name, vertex.parallelism(), vertex.operators(), ""));
    return new Claims(jobName, operators, changed, slots, violations);
  }

  Claims withSlots(Quantity value) {
    return new Claims(jobName, operators, vertices, value, violations);
  }

  Claims withViolation(Violation violation) {
    return new Claims(jobName, operators, vertices, slots, List.of(violation));
  }
}
