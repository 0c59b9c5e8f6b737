package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of Flink's nodes the analyzer's operators of table programs stand for. Sources and sinks
 * are found by the table's name; a group stands for all nodes of the planner that lead to what
 * follows it and are nobody else's.
 */
final class TableMatching {
  private final FlinkPlan plan;
  private final List<Operator> operators;
  private final Map<Integer, Operator> matched;

  private TableMatching(FlinkPlan plan, List<Operator> operators, Map<Integer, Operator> matched) {
    this.plan = plan;
    this.operators = operators;
    this.matched = matched;
  }

  /**
   * Adds the nodes of table programs to {@code matched}, which holds the others.
   *
   * @param operators all of the analyzer's
   */
  static void match(FlinkPlan plan, List<Operator> operators, Map<Integer, Operator> matched) {
    List<Operator> tables = operators.stream().filter(TableOperators::isTable).toList();
    TableMatching matching = new TableMatching(plan, tables, matched);
    matching.matchNamed();
    matching.matchGroups();
  }

  /** The planner may scan a table once or repeatedly, and merge sinks of one table or not. */
  private void matchNamed() {
    List<Operator> left = new ArrayList<>(operators);
    for (Node node : nodesLeft()) {
      List<Operator> candidates =
          operators.stream().filter(operator -> TableNames.same(operator, node.name())).toList();
      Optional<Operator> found =
          first(candidates, each -> left.contains(each) && !isContradicted(node, each))
              .or(() -> first(candidates, left::contains))
              .or(() -> first(candidates, candidate -> isContradicted(node, candidate)))
              .or(() -> first(candidates, candidate -> true));
      found.ifPresent(
          operator -> {
            left.remove(operator);
            matched.put(node.id(), operator);
          });
    }
  }

  private void matchGroups() {
    Map<Integer, Operator> owned = new HashMap<>();
    for (Node node : nodesLeft()) {
      if (TableNames.isInner(node.name())) {
        owner(node).ifPresent(operator -> owned.put(node.id(), operator));
      }
    }
    matched.putAll(owned);
  }

  /** What a node leads to decides whose it is; a claim about a shared one must hold for all. */
  private Optional<Operator> owner(Node node) {
    Set<Operator> followers = new LinkedHashSet<>();
    collectFollowers(node, followers, new HashSet<>());
    List<Operator> owners =
        TableNames.isPartOfSink(node.name())
            ? followers.stream().filter(TableOperators::isSink).toList()
            : followers.stream().flatMap(follower -> groupsBefore(follower).stream()).toList();
    return first(owners, owner -> isContradicted(node, owner))
        .or(() -> first(owners, owner -> true));
  }

  private void collectFollowers(Node node, Set<Operator> followers, Set<Integer> seen) {
    for (Node next : plan.nodes()) {
      boolean reads = next.inputs().stream().anyMatch(input -> input.from() == node.id());
      if (reads && matched.containsKey(next.id())) {
        followers.add(matched.get(next.id()));
      } else if (reads && seen.add(next.id())) {
        collectFollowers(next, followers, seen);
      }
    }
  }

  /** The groups that {@code follower} reads, be it through a converter that has no node. */
  private List<Operator> groupsBefore(Operator follower) {
    List<Operator> groups = new ArrayList<>();
    for (Operator group : operators) {
      if (follower.inputs().stream().anyMatch(input -> input.id() == group.id())) {
        groups.add(group);
        if (TableNames.isConverter(group) && !matched.containsValue(group)) {
          groups.addAll(groupsBefore(group));
        }
      }
    }
    return groups;
  }

  private boolean isContradicted(Node node, Operator operator) {
    return PlanNumbers.compare(operator.parallelism(), plan.effectiveParallelism(node))
            == Verdict.WRONG
        || isMaxContradicted(node, operator);
  }

  private boolean isMaxContradicted(Node node, Operator operator) {
    OptionalInt max = plan.effectiveMaxParallelism(node);
    return max.isPresent() && PlanNumbers.compare(operator.maxParallelism(), max) == Verdict.WRONG;
  }

  private List<Node> nodesLeft() {
    return plan.nodes().stream().filter(node -> !matched.containsKey(node.id())).toList();
  }

  private static Optional<Operator> first(List<Operator> from, Predicate<Operator> which) {
    return from.stream().filter(which).findFirst();
  }
}
