package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares one plan of Flink with one of the analyzer. */
final class ExecutionComparison {
  private final FlinkPlan plan;
  private final Execution execution;
  private final OperatorMatching matching;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();

  private ExecutionComparison(FlinkPlan plan, Execution execution) {
    this.plan = plan;
    this.execution = execution;
    this.matching = OperatorMatching.of(plan, execution.operators());
  }

  static Agreement compare(String job, FlinkPlan plan, Execution execution) {
    return new ExecutionComparison(plan, execution).compare(job);
  }

  private Agreement compare(String job) {
    plan.nodes().forEach(node -> verdicts.add(verdict(node)));
    matching.extra().stream().filter(ExecutionComparison::claimsToExist).forEach(this::addExtra);
    compareJobNames();
    boolean verticesAgree = compareVertices();
    boolean slotsAgree = compareSlots();
    return new Agreement(job, verdicts, verticesAgree, slotsAgree, differences);
  }

  static boolean claimsToExist(Operator operator) {
    return operator.condition().isEmpty() && operator.kind() != OperatorKind.OPAQUE;
  }

  private void addExtra(Operator operator) {
    verdicts.add(Verdict.WRONG);
    differences.add(
        new Difference(
            Verdict.WRONG,
            Aspect.OPERATOR,
            operator.name() + " (" + operator.id() + ")",
            List.of(operator.name()),
            List.of(),
            Certainty.EXACT,
            Optional.of(operator.location()),
            Optional.empty()));
  }

  private Verdict verdict(Node node) {
    Operator operator = matching.operators().get(node.id());
    if (operator == null) {
      return missing(node);
    }
    OperatorComparison comparison = new OperatorComparison(plan, execution, matching);
    List<Difference> found = comparison.differences(node, operator);
    differences.addAll(found);
    return found.stream().anyMatch(difference -> difference.verdict() == Verdict.WRONG)
        ? Verdict.WRONG
        : PlanNumbers.compare(operator.parallelism(), plan.effectiveParallelism(node));
  }

  private Verdict missing(Node node) {
    Optional<Operator> opaque = execution.operators().stream().filter(this::mayHide).findFirst();
    Verdict verdict = opaque.isPresent() ? Verdict.UNKNOWN : Verdict.WRONG;
    differences.add(
        new Difference(
            verdict,
            Aspect.OPERATOR,
            node.name() + " (" + node.id() + ")",
            List.of(),
            List.of(node.name()),
            opaque.isPresent() ? Certainty.UNKNOWN : Certainty.EXACT,
            Optional.of(opaque.map(Operator::location).orElse(execution.location())),
            opaque.map(ExecutionComparison::hidden)));
    return verdict;
  }

  /** A table without a node of its name has nodes that its connector has named. */
  private boolean mayHide(Operator operator) {
    return operator.kind() == OperatorKind.OPAQUE && !TableOperators.isGroup(operator)
        || OperatorMatching.isTableWithoutNode(operator, matching.operators());
  }

  private static String hidden(Operator operator) {
    return TableOperators.isTable(operator)
        ? "made by the connector of a table"
        : "hidden in an opaque region";
  }

  /** A name that is not known, or of which a part in braces is not, is no claim. */
  private void compareJobNames() {
    Optional<String> claimed = execution.jobName().filter(name -> !name.contains("{"));
    if (claimed.filter(name -> !name.equals(plan.jobName())).isPresent()) {
      differences.add(
          new Difference(
              Verdict.WRONG,
              Aspect.JOB_NAME,
              "",
              claimed.stream().toList(),
              List.of(plan.jobName()),
              Certainty.EXACT,
              Optional.of(execution.location()),
              Optional.empty()));
    }
  }

  private boolean compareVertices() {
    List<String> expected =
        plan.vertices().stream()
            .map(v -> v.name() + " x " + PlanNumbers.text(plan.effectiveParallelism(v)))
            .sorted()
            .toList();
    List<String> actual =
        execution.vertices().stream()
            .map(v -> v.name() + " x " + PlanNumbers.text(v.parallelism()))
            .sorted()
            .toList();
    if (actual.equals(expected)) {
      return true;
    }
    Certainty certainty = certaintyOfChains();
    boolean claimed = certainty == Certainty.EXACT || certainty == Certainty.DEFAULT;
    differences.add(
        new Difference(
            claimed ? Verdict.WRONG : Verdict.UNKNOWN,
            Aspect.TASKS,
            "",
            without(actual, expected),
            without(expected, actual),
            certainty,
            Optional.of(execution.location()),
            claimed ? Optional.empty() : Optional.of(reasonOfChains())));
    return false;
  }

  private String reasonOfChains() {
    return execution.operators().stream().anyMatch(TableOperators::isTable)
        ? "the table planner makes the chains"
        : "follows from what is open above";
  }

  /** What is in {@code some} but not in {@code others}, where entries may occur repeatedly. */
  private static List<String> without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    return rest;
  }

  /** Without an open question about any operator, the chains are a claim as well. */
  private Certainty certaintyOfChains() {
    Certainty certainty = Certainty.EXACT;
    for (Operator operator : execution.operators()) {
      boolean one =
          claimsToExist(operator) && !operator.repeated() && !TableOperators.isTable(operator);
      certainty = certainty.and(one ? operator.parallelism().certainty() : Certainty.UNKNOWN);
    }
    return certainty;
  }

  private boolean compareSlots() {
    Quantity required = execution.slots().required();
    OptionalInt expected = plan.requiredSlots();
    Verdict verdict = PlanNumbers.compare(required, expected);
    if (verdict == Verdict.EXACT || verdict == Verdict.DEFAULT) {
      return true;
    }
    differences.add(
        new Difference(
            verdict,
            Aspect.SLOTS,
            "",
            List.of(PlanNumbers.shown(required)),
            List.of(PlanNumbers.shown(expected)),
            required.certainty(),
            Optional.of(execution.location()),
            required.reason()));
    return false;
  }
}
