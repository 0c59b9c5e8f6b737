package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Flink throws while the program builds its pipeline or its plan, for a reason of no other rule.
 */
public final class PlanRejected implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "PlanRejected", Severity.ERROR, "Flink rejects the job while it builds the plan");

  private static final Set<Violation.Kind> KINDS =
      Set.copyOf(
          EnumSet.of(
              Violation.Kind.FORWARD_CHANGES_PARALLELISM,
              Violation.Kind.PARTITIONER_ON_KEYED_STREAM,
              Violation.Kind.LOCAL_ENVIRONMENT_IN_CLUSTER,
              Violation.Kind.NO_OPERATORS,
              Violation.Kind.OTHER));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return ViolationFindings.of(this, input, KINDS);
  }
}
