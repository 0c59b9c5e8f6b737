package io.github.flinkparallelism.report;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.source.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An operator for tests, described by what is special about it. Immutable. */
record OperatorSample(Operator operator) {
  static OperatorSample of(int id, String name, Decision decision, Decision... overrides) {
    return new OperatorSample(
        new Operator(
            id,
            name,
            Optional.empty(),
            OperatorKind.OPERATOR,
            "OneInput",
            new Location("src/main/java/shop/ClickstreamJob.java", 40 + id, 8),
            decision.value(),
            Quantity.exact(128),
            false,
            decision,
            Arrays.asList(overrides),
            "default",
            "ALWAYS",
            id == 1 ? List.of() : List.of(new OperatorInput(id - 1, "REBALANCE")),
            Optional.empty(),
            List.of(),
            false));
  }

  static Decision decision(Layer layer, Quantity value, String code, String file, int line) {
    return new Decision(layer, value, code, Optional.of(new Location(file, line, 8)));
  }

  OperatorSample uid(String uid) {
    return with(Optional.of(uid), operator.kind(), operator.slotSharingGroup(), operator.inputs());
  }

  OperatorSample kind(OperatorKind kind) {
    return with(operator.uid(), kind, operator.slotSharingGroup(), operator.inputs());
  }

  OperatorSample group(String group) {
    return with(operator.uid(), operator.kind(), group, operator.inputs());
  }

  OperatorSample inputs(OperatorInput... inputs) {
    return with(
        operator.uid(), operator.kind(), operator.slotSharingGroup(), Arrays.asList(inputs));
  }

  OperatorSample max(Quantity max, boolean configured) {
    return copy(max, configured, operator.chaining(), operator.condition(), operator.repeated());
  }

  OperatorSample chaining(String chaining) {
    return copy(
        operator.maxParallelism(),
        operator.maxParallelismConfigured(),
        chaining,
        operator.condition(),
        operator.repeated());
  }

  OperatorSample condition(String condition) {
    return copy(
        operator.maxParallelism(),
        operator.maxParallelismConfigured(),
        operator.chaining(),
        Optional.of(condition),
        operator.repeated());
  }

  OperatorSample repeated() {
    return copy(
        operator.maxParallelism(),
        operator.maxParallelismConfigured(),
        operator.chaining(),
        operator.condition(),
        true);
  }

  private OperatorSample with(
      Optional<String> uid, OperatorKind kind, String group, List<OperatorInput> inputs) {
    return new OperatorSample(
        new Operator(
            operator.id(),
            operator.name(),
            uid,
            kind,
            operator.transformation(),
            operator.location(),
            operator.parallelism(),
            operator.maxParallelism(),
            operator.maxParallelismConfigured(),
            operator.decision(),
            operator.overrides(),
            group,
            operator.chaining(),
            inputs,
            operator.condition(),
            operator.topics(),
            operator.repeated()));
  }

  private OperatorSample copy(
      Quantity max,
      boolean configured,
      String chaining,
      Optional<String> condition,
      boolean repeated) {
    return new OperatorSample(
        new Operator(
            operator.id(),
            operator.name(),
            operator.uid(),
            operator.kind(),
            operator.transformation(),
            operator.location(),
            operator.parallelism(),
            max,
            configured,
            operator.decision(),
            operator.overrides(),
            operator.slotSharingGroup(),
            chaining,
            operator.inputs(),
            condition,
            operator.topics(),
            repeated));
  }
}
