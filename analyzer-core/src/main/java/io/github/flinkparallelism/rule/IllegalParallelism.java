package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A parallelism or max parallelism that Flink rejects by its value alone. */
public final class IllegalParallelism implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "IllegalParallelism",
          Severity.ERROR,
          "A parallelism or max parallelism is outside of what Flink allows");

  private static final Set<Violation.Kind> KINDS =
      Set.copyOf(
          EnumSet.of(Violation.Kind.ILLEGAL_PARALLELISM, Violation.Kind.ILLEGAL_MAX_PARALLELISM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return ViolationFindings.of(this, input, KINDS);
  }
}
