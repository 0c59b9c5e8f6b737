package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A setting or an environment stands behind a condition that never holds on a cluster. */
public final class OnlyLocalRuns implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "OnlyLocalRuns", Severity.INFO, "A setting is reached only by a start from the IDE");

  private static final Set<Violation.Kind> KINDS =
      Set.copyOf(EnumSet.of(Violation.Kind.LOCAL_ONLY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return ViolationFindings.of(this, input, KINDS);
  }
}
