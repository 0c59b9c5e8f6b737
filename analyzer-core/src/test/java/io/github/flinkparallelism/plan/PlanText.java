package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a planned execution the way the executed scenarios of Flink are noted down: numbered nodes
 * {@code name p=parallelism [partitioner<-input]}, vertices with parallelism, required slots. Ids
 * are ranks; {@code max=} and {@code ssg=} appear only where they are set. Unsure numbers are
 * written {@code 4?} for a default, {@code 1..4} for a range and {@code ?} for an unknown.
 */
final class PlanText {
  private PlanText() {}

  static String of(Execution execution) {
    Map<Integer, Integer> rank = new HashMap<>();
    execution.operators().forEach(operator -> rank.put(operator.id(), rank.size() + 1));
    List<String> parts = new ArrayList<>();
    parts.add(
        execution.operators().stream()
            .map(operator -> operator(operator, rank))
            .collect(Collectors.joining("; ")));
    parts.add(
        "vertices: "
            + execution.vertices().stream()
                .map(vertex -> vertex.name() + " (" + text(vertex.parallelism()) + ")")
                .collect(Collectors.joining(" | ")));
    parts.add("slots: " + text(execution.slots().required()));
    return String.join(" // ", parts);
  }

  static String text(Quantity quantity) {
    return switch (quantity.certainty()) {
      case EXACT -> String.valueOf(quantity.value().orElseThrow());
      case DEFAULT -> quantity.value().orElseThrow() + "?";
      case RANGE -> quantity.min().orElseThrow() + ".." + quantity.max().orElseThrow();
      case UNKNOWN -> quantity.min().map(min -> ">=" + min + "?").orElse("?");
    };
  }

  private static String operator(Operator operator, Map<Integer, Integer> rank) {
    StringBuilder text = new StringBuilder();
    text.append(rank.get(operator.id())).append(' ').append(operator.name());
    text.append(" p=").append(text(operator.parallelism()));
    if (operator.maxParallelismConfigured()) {
      text.append(" max=").append(text(operator.maxParallelism()));
    }
    if (!operator.slotSharingGroup().equals("default")) {
      text.append(" ssg=").append(operator.slotSharingGroup());
    }
    if (!operator.inputs().isEmpty()) {
      text.append(
          operator.inputs().stream()
              .map(input -> input(input, rank))
              .collect(Collectors.joining(" ", " [", "]")));
    }
    operator.condition().ifPresent(condition -> text.append(" if ").append(condition));
    return text.toString();
  }

  private static String input(OperatorInput input, Map<Integer, Integer> rank) {
    return input.partitioning() + "<-" + rank.get(input.id());
  }
}
