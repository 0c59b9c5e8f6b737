package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Input;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Compares one plan of Flink with one of the analyzer. */
final class ExecutionComparison {
  private static final String UNKNOWN_PARTITIONING = "UNKNOWN";

  private final FlinkPlan plan;
  private final Execution execution;
  private final OperatorMatching matching;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();

  private ExecutionComparison(FlinkPlan plan, Execution execution) {
    this.plan = plan;
    this.execution = execution;
    this.matching = OperatorMatching.of(plan.nodes(), execution.operators());
  }

  static Agreement compare(String job, FlinkPlan plan, Execution execution) {
    return new ExecutionComparison(plan, execution).compare(job);
  }

  private Agreement compare(String job) {
    plan.nodes().forEach(node -> verdicts.add(verdict(node)));
    matching.extra().stream().filter(this::claimsToExist).forEach(this::addExtra);
    boolean verticesAgree = compareVertices();
    boolean slotsAgree = compareSlots();
    return new Agreement(job, verdicts, verticesAgree, slotsAgree, wrong, gaps);
  }

  private boolean claimsToExist(Operator operator) {
    return operator.condition().isEmpty() && operator.kind() != OperatorKind.OPAQUE;
  }

  private void addExtra(Operator operator) {
    verdicts.add(Verdict.WRONG);
    wrong.add(operator.name() + " (" + operator.id() + ") does not exist in Flink's plan");
  }

  private Verdict verdict(Node node) {
    Operator operator = matching.operators().get(node.id());
    String name = node.name() + " (" + node.id() + ")";
    if (operator == null) {
      return missing(name);
    }
    OptionalInt expected = plan.effectiveParallelism(node);
    Verdict verdict = PlanNumbers.compare(operator.parallelism(), expected);
    List<String> differences = differences(node, operator);
    if (verdict == Verdict.WRONG) {
      differences.add(0, "parallelism " + PlanNumbers.text(operator.parallelism(), expected));
    }
    if (!differences.isEmpty()) {
      wrong.add(name + ": " + String.join(", ", differences));
      return Verdict.WRONG;
    }
    if (verdict == Verdict.RANGE || verdict == Verdict.UNKNOWN) {
      gaps.add(name + ": " + operator.parallelism().reason().orElse("no reason given"));
    }
    return verdict;
  }

  private Verdict missing(String name) {
    boolean opaque = execution.operators().stream().anyMatch(o -> o.kind() == OperatorKind.OPAQUE);
    if (opaque) {
      gaps.add(name + ": hidden in an opaque region");
      return Verdict.UNKNOWN;
    }
    wrong.add(name + " is missing");
    return Verdict.WRONG;
  }

  private List<String> differences(Node node, Operator operator) {
    List<String> differences = new ArrayList<>();
    OptionalInt max = plan.effectiveMaxParallelism(node);
    if (max.isPresent() && PlanNumbers.compare(operator.maxParallelism(), max) == Verdict.WRONG) {
      differences.add("max parallelism " + PlanNumbers.text(operator.maxParallelism(), max));
    }
    if (operator.maxParallelismConfigured() != node.maxParallelism() > 0) {
      differences.add("max parallelism configured: " + operator.maxParallelismConfigured());
    }
    if (!operator.slotSharingGroup().equals(node.slotSharingGroup())) {
      differences.add(
          "group %s, Flink: %s".formatted(operator.slotSharingGroup(), node.slotSharingGroup()));
    }
    if (!sameInputs(node, operator)) {
      differences.add("inputs %s, Flink: %s".formatted(operator.inputs(), node.inputs()));
    }
    return differences;
  }

  private boolean sameInputs(Node node, Operator operator) {
    if (node.inputs().size() != operator.inputs().size()) {
      // What stands for several operators, or reads from what may not exist, has its own edges.
      return operator.repeated() || hasOpenInputs();
    }
    for (int i = 0; i < node.inputs().size(); i++) {
      if (!sameInput(node.inputs().get(i), operator.inputs().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasOpenInputs() {
    return execution.operators().stream().anyMatch(o -> !claimsToExist(o) || o.repeated());
  }

  private boolean sameInput(Input expected, OperatorInput actual) {
    Operator from = matching.operators().get(expected.from());
    return (from == null || from.id() == actual.id())
        && (actual.partitioning().equals(UNKNOWN_PARTITIONING)
            || actual.partitioning().equals(expected.partitioning()));
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
    boolean agree = actual.equals(expected);
    if (!agree) {
      String text = "vertices " + actual + ", Flink: " + expected;
      (everythingClaimed() ? wrong : gaps).add(text);
    }
    return agree;
  }

  /** Without an open question about any operator, the chains are a claim as well. */
  private boolean everythingClaimed() {
    Stream<Operator> operators = execution.operators().stream();
    return operators.allMatch(
        o ->
            claimsToExist(o)
                && !o.repeated()
                && (o.parallelism().certainty() == Certainty.EXACT
                    || o.parallelism().certainty() == Certainty.DEFAULT));
  }

  private boolean compareSlots() {
    Quantity required = execution.slots().required();
    OptionalInt expected = plan.requiredSlots();
    Verdict verdict = PlanNumbers.compare(required, expected);
    if (verdict == Verdict.WRONG) {
      wrong.add("slots " + PlanNumbers.text(required, expected));
    }
    return verdict == Verdict.EXACT || verdict == Verdict.DEFAULT;
  }
}
