package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every rule, in the order of the documentation. A new rule is one class and one line here. */
public final class RuleCatalog {
  private static final List<Rule> RULES =
      List.of(
          new NotEnoughSlots(),
          new IdleSlots(),
          new SlotsOfAllJobs(),
          new BudgetExceeded(),
          new IdleSubtasks(),
          new LowerLayerIgnored(),
          new EnvironmentSetAfterOperators(),
          new NonParallelOperator(),
          new IllegalParallelism(),
          new MaxParallelismTooLow(),
          new PlanRejected(),
          new FineGrainedResourcesDisabled(),
          new ReactiveModeMisused(),
          new OnlyLocalRuns(),
          new FlinkConfIgnored(),
          new SubmittedWithParallelism(),
          new ParallelismNotDetermined());

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::location)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private RuleCatalog() {}

  /** The rules in documentation order. */
  public static List<Rule> rules() {
    return RULES;
  }

  /** What the rules are, in the same order. */
  public static List<RuleInfo> infos() {
    return RULES.stream().map(Rule::info).toList();
  }

  /** The findings of all rules in one deployment. */
  public static List<Finding> check(RuleInput input) {
    return check(List.of(input));
  }

  /**
   * The findings of all rules in every deployment, worst first, then by location; fingerprints are
   * unique. What is found in several deployments alike is one finding that names none of them.
   */
  public static List<Finding> check(List<RuleInput> inputs) {
    List<List<Finding>> each = new ArrayList<>();
    for (RuleInput input : inputs) {
      List<Finding> findings = new ArrayList<>();
      RULES.forEach(rule -> findings.addAll(rule.check(input)));
      each.add(findings);
    }
    List<Finding> findings = new ArrayList<>(SharedFindings.merge(each));
    findings.sort(WORST_FIRST);
    return Fingerprints.unique(findings);
  }
}
