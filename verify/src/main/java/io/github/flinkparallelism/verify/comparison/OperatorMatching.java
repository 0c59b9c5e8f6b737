package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which of the analyzer's operators is which of Flink's: those with equal id and name first, then
 * those with equal name in order of appearance, then those of table programs, see {@link
 * TableMatching}, then those with equal id alone, whose names differ.
 *
 * @param operators Flink's id to the analyzer's operator
 * @param extra operators that Flink does not have
 */
record OperatorMatching(Map<Integer, Operator> operators, List<Operator> extra) {

  static OperatorMatching of(FlinkPlan plan, List<Operator> all) {
    List<Node> nodes = plan.nodes();
    List<Operator> operators = all.stream().filter(o -> !TableOperators.isTable(o)).toList();
    Map<Integer, Operator> matched = new TreeMap<>();
    List<Node> nodesLeft = new ArrayList<>(nodes);
    List<Operator> operatorsLeft = new ArrayList<>(operators);
    for (Node node : nodes) {
      take(operatorsLeft, node, true)
          .ifPresent(operator -> pair(node, operator, matched, nodesLeft));
    }
    for (Node node : List.copyOf(nodesLeft)) {
      take(operatorsLeft, node, false)
          .ifPresent(operator -> pair(node, operator, matched, nodesLeft));
    }
    matchRepeated(nodesLeft, operators, matched);
    TableMatching.match(plan, all, matched);
    nodesLeft.removeIf(node -> matched.containsKey(node.id()));
    for (Node node : List.copyOf(nodesLeft)) {
      takeRenamed(operatorsLeft, node)
          .ifPresent(operator -> pair(node, operator, matched, nodesLeft));
    }
    List<Operator> extra = new ArrayList<>(operatorsLeft);
    if (nodesLeft.isEmpty()) {
      // Otherwise a node is left that a connector may have named, and that may be the table.
      all.stream().filter(o -> isTableWithoutNode(o, matched)).forEach(extra::add);
    }
    return new OperatorMatching(
        new LinkedHashMap<>(matched), extra.stream().filter(o -> !o.repeated()).toList());
  }

  /** Whether a table is read or written of which there is no node; it has as many as needed. */
  static boolean isTableWithoutNode(Operator operator, Map<Integer, Operator> matched) {
    return (TableOperators.isSource(operator) || TableOperators.isSink(operator))
        && matched.values().stream().noneMatch(other -> other.name().equals(operator.name()));
  }

  private static void pair(
      Node node, Operator operator, Map<Integer, Operator> matched, List<Node> nodesLeft) {
    matched.put(node.id(), operator);
    nodesLeft.remove(node);
  }

  private static Optional<Operator> take(List<Operator> from, Node node, boolean withId) {
    Optional<Operator> found =
        from.stream()
            .filter(o -> o.name().equals(node.name()) && (!withId || o.id() == node.id()))
            .findFirst();
    found.ifPresent(from::remove);
    return found;
  }

  private static Optional<Operator> takeRenamed(List<Operator> from, Node node) {
    Optional<Operator> found =
        from.stream()
            .filter(o -> o.id() == node.id() && !o.repeated())
            .filter(ExecutionComparison::claimsToExist)
            .findFirst();
    found.ifPresent(from::remove);
    return found;
  }

  /** An operator of a loop stands for as many of Flink's as there are. */
  private static void matchRepeated(
      List<Node> nodesLeft, List<Operator> operators, Map<Integer, Operator> matched) {
    for (Node node : nodesLeft) {
      operators.stream()
          .filter(o -> o.repeated() && o.name().equals(node.name()))
          .findFirst()
          .ifPresent(operator -> matched.put(node.id(), operator));
    }
  }
}
