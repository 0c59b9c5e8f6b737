package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A task has more parallel instances than key groups. */
public final class MaxParallelismTooLow implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("MaxParallelismTooLow", Severity.ERROR, "Max parallelism is below parallelism");

  private static final Set<Violation.Kind> KINDS =
      Set.copyOf(EnumSet.of(Violation.Kind.MAX_PARALLELISM_BELOW_PARALLELISM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return ViolationFindings.of(this, input, KINDS);
  }
}
