package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An operator that Flink runs with parallelism 1 only is told to run with another. */
public final class NonParallelOperator implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "NonParallelOperator",
          Severity.ERROR,
          "An operator that cannot be parallel is given a parallelism other than 1");

  private static final Set<Violation.Kind> KINDS =
      Set.copyOf(EnumSet.of(Violation.Kind.NON_PARALLEL_OPERATOR));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return ViolationFindings.of(this, input, KINDS);
  }
}
