package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Vertex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words for what the plan says about a chain: with whom an operator shares its task, or why not.
 */
final class ChainReason {
  private static final int MAX_NAMED = 4;

  private final Subject subject;
  private final Page page;

  ChainReason(Subject subject, Page page) {
    this.subject = subject;
    this.page = page;
  }

  String text() {
    Operator operator = subject.operator();
    Optional<Vertex> task =
        subject.execution().vertices().stream()
            .filter(vertex -> vertex.operators().contains(operator.id()))
            .findFirst();
    if (task.isEmpty()) {
      return "not part of the plan that is shown as representative";
    }
    List<Operator> mates =
        task.get().operators().stream()
            .filter(id -> id != operator.id())
            .flatMap(id -> subject.other(id).stream())
            .toList();
    String where = mates.isEmpty() ? "own task" : "one task with " + names(mates);
    String why = broken(task.get());
    return where + (why.isEmpty() ? "" : "; " + why);
  }

  /** Why the task does not reach further: up from this operator, or down from a source. */
  private String broken(Vertex task) {
    Operator operator = subject.operator();
    if (operator.inputs().isEmpty()) {
      return task.operators().size() > 1 ? "" : downstream();
    }
    return operator.inputs().stream()
        .filter(input -> !task.operators().contains(input.id()))
        .limit(MAX_NAMED)
        .flatMap(
            input -> subject.other(input.id()).map(up -> reason(up, input, operator, up)).stream())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String downstream() {
    int id = subject.operator().id();
    return subject.execution().operators().stream()
        .flatMap(
            down ->
                down.inputs().stream()
                    .filter(input -> input.id() == id)
                    .map(input -> reason(subject.operator(), input, down, down)))
        .distinct()
        .limit(MAX_NAMED)
        .collect(Collectors.joining("; "));
  }

  private String reason(Operator up, OperatorInput edge, Operator down, Operator named) {
    String name = name(named);
    String kind = edge.partitioning().toLowerCase(Locale.ROOT);
    boolean free = kind.equals("forward") || kind.equals("rebalance") || kind.equals("unknown");
    if (!free) {
      return kind + " exchange with " + name;
    }
    if (!alike(up.parallelism(), down.parallelism())) {
      return "parallelism differs from " + name + ", " + Numbers.of(named.parallelism());
    }
    if (!kind.equals("forward")) {
      return kind + " exchange with " + name;
    }
    if (!up.slotSharingGroup().equals(down.slotSharingGroup())) {
      return "slot sharing group differs from " + name;
    }
    if (down.inputs().size() > 1) {
      return "several inputs, of which " + name + " is one";
    }
    return strategy(up, down, name);
  }

  private String strategy(Operator up, Operator down, String name) {
    if (!down.chaining().equals("ALWAYS") || up.chaining().equals("NEVER")) {
      boolean upstream = down.chaining().equals("ALWAYS");
      Operator stubborn = upstream ? up : down;
      return "chaining of " + name(stubborn) + " is " + page.name(stubborn.chaining());
    }
    return "not chained with " + name;
  }

  /** Equal as far as the report can tell. */
  private static boolean alike(Quantity one, Quantity other) {
    return one.value().equals(other.value())
        && one.min().equals(other.min())
        && one.max().equals(other.max());
  }

  private String names(List<Operator> operators) {
    String named =
        operators.stream().limit(MAX_NAMED).map(this::name).collect(Collectors.joining(", "));
    int left = operators.size() - MAX_NAMED;
    return left > 0 ? named + " and " + left + " more" : named;
  }

  private String name(Operator operator) {
    return new OperatorNames(page).of(operator);
  }
}
