package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Input;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Compares everything that is said about one operator. */
final class OperatorComparison {
  private static final String UNKNOWN_PARTITIONING = "UNKNOWN";

  private final FlinkPlan plan;
  private final Execution execution;
  private final OperatorMatching matching;

  OperatorComparison(FlinkPlan plan, Execution execution, OperatorMatching matching) {
    this.plan = plan;
    this.execution = execution;
    this.matching = matching;
  }

  List<Difference> differences(Node node, Operator operator) {
    List<Difference> differences = new ArrayList<>();
    parallelism(node, operator).ifPresent(differences::add);
    differences.addAll(maxParallelisms(node, operator));
    if (!operator.slotSharingGroup().equals(node.slotSharingGroup())) {
      differences.add(
          wrong(
              Aspect.SLOT_SHARING_GROUP,
              node,
              operator,
              operator.slotSharingGroup(),
              node.slotSharingGroup()));
    }
    if (!TableOperators.isTable(operator)) {
      differences.addAll(nameAndInputs(node, operator));
    }
    return differences;
  }

  private List<Difference> maxParallelisms(Node node, Operator operator) {
    List<Difference> differences = new ArrayList<>();
    maxParallelism(node, operator).ifPresent(differences::add);
    // Of a group of a table program, the planner sets it on some nodes and not on others.
    boolean mixed = TableOperators.isGroup(operator) && !operator.maxParallelism().isDetermined();
    if (!mixed && operator.maxParallelismConfigured() != node.maxParallelism() > 0) {
      String claimed = String.valueOf(operator.maxParallelismConfigured());
      String planned = String.valueOf(node.maxParallelism() > 0);
      differences.add(wrong(Aspect.MAX_PARALLELISM_CONFIGURED, node, operator, claimed, planned));
    }
    return differences;
  }

  /** A part of a name that is not known stands in braces, and is no claim. */
  private static boolean isSameName(String claimed, String planned) {
    return claimed.equals(planned)
        || claimed.contains("{")
            && Pattern.matches(
                "\\Q" + claimed.replaceAll("\\{[^{}]*\\}", "\\\\E.*\\\\Q") + "\\E", planned);
  }

  /** The table planner names and connects what it makes as it likes. */
  private List<Difference> nameAndInputs(Node node, Operator operator) {
    List<Difference> differences = new ArrayList<>();
    if (!isSameName(operator.name(), node.name())) {
      differences.add(wrong(Aspect.NAME, node, operator, operator.name(), node.name()));
    }
    if (!sameInputs(node, operator)) {
      differences.add(inputs(node, operator, Verdict.WRONG));
    } else if (hasUnknownPartitioning(node, operator)) {
      differences.add(inputs(node, operator, Verdict.UNKNOWN));
    }
    return differences;
  }

  private Optional<Difference> parallelism(Node node, Operator operator) {
    OptionalInt planned = plan.effectiveParallelism(node);
    Verdict verdict = PlanNumbers.compare(operator.parallelism(), planned);
    if (verdict == Verdict.EXACT || verdict == Verdict.DEFAULT) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            verdict,
            Aspect.PARALLELISM,
            label(node),
            List.of(PlanNumbers.shown(operator.parallelism())),
            List.of(PlanNumbers.shown(planned)),
            operator.parallelism().certainty(),
            Optional.of(operator.decision().location().orElse(operator.location())),
            operator.parallelism().reason()));
  }

  private Optional<Difference> maxParallelism(Node node, Operator operator) {
    OptionalInt max = plan.effectiveMaxParallelism(node);
    if (max.isEmpty()) {
      return Optional.empty();
    }
    Verdict verdict = PlanNumbers.compare(operator.maxParallelism(), max);
    boolean follows = verdict != Verdict.WRONG && isOpen(node, operator);
    if (verdict == Verdict.EXACT || verdict == Verdict.DEFAULT || follows) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            verdict,
            Aspect.MAX_PARALLELISM,
            label(node),
            List.of(PlanNumbers.shown(operator.maxParallelism())),
            List.of(PlanNumbers.shown(max)),
            operator.maxParallelism().certainty(),
            Optional.of(operator.location()),
            operator.maxParallelism().reason()));
  }

  private static Difference wrong(
      Aspect aspect, Node node, Operator operator, String claimed, String planned) {
    return new Difference(
        Verdict.WRONG,
        aspect,
        label(node),
        List.of(claimed),
        List.of(planned),
        Certainty.EXACT,
        Optional.of(operator.location()),
        Optional.empty());
  }

  private static Difference inputs(Node node, Operator operator, Verdict verdict) {
    boolean wrong = verdict == Verdict.WRONG;
    return new Difference(
        verdict,
        Aspect.INPUTS,
        label(node),
        operator.inputs().stream()
            .map(input -> input.partitioning() + " from " + input.id())
            .toList(),
        node.inputs().stream()
            .map(input -> input.partitioning() + " from " + input.from())
            .toList(),
        wrong ? Certainty.EXACT : Certainty.UNKNOWN,
        Optional.of(operator.location()),
        wrong ? Optional.empty() : Optional.of("the partitioning is not known"));
  }

  private static String label(Node node) {
    return node.name() + " (" + node.id() + ")";
  }

  private boolean sameInputs(Node node, Operator operator) {
    if (node.inputs().size() != operator.inputs().size()) {
      // What stands for several operators, or reads from what may not exist, has its own edges.
      return operator.repeated() || hasOpenInputs();
    }
    return IntStream.range(0, node.inputs().size())
        .allMatch(i -> sameInput(node.inputs().get(i), operator.inputs().get(i)));
  }

  /** A partitioning that is open although no number is from which it follows. */
  private boolean hasUnknownPartitioning(Node node, Operator operator) {
    return operator.inputs().stream()
            .anyMatch(input -> input.partitioning().equals(UNKNOWN_PARTITIONING))
        && !isOpen(node, operator)
        && plan.nodes().stream()
            .filter(other -> node.inputs().stream().anyMatch(i -> i.from() == other.id()))
            .noneMatch(other -> isOpen(other, matching.operators().get(other.id())));
  }

  /** Whether the parallelism of {@code operator}, null where there is none, is left open. */
  private boolean isOpen(Node node, Operator operator) {
    return operator == null
        || PlanNumbers.isOpen(operator.parallelism(), plan.effectiveParallelism(node));
  }

  private boolean hasOpenInputs() {
    return execution.operators().stream()
        .anyMatch(o -> !ExecutionComparison.claimsToExist(o) || o.repeated());
  }

  private boolean sameInput(Input expected, OperatorInput actual) {
    Operator from = matching.operators().get(expected.from());
    return (from == null || from.id() == actual.id())
        && (actual.partitioning().equals(UNKNOWN_PARTITIONING)
            || actual.partitioning().equals(expected.partitioning()));
  }
}
