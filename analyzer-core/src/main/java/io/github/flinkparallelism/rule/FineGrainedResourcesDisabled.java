package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A slot sharing group states resources, and the cluster has fine-grained resource management
 * switched off.
 */
public final class FineGrainedResourcesDisabled implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "FineGrainedResourcesDisabled",
          Severity.ERROR,
          "A slot sharing group states resources that the cluster does not grant");

  private static final Set<Violation.Kind> KINDS =
      Set.copyOf(EnumSet.of(Violation.Kind.RESOURCES_WITHOUT_SWITCH));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return ViolationFindings.of(this, input, KINDS);
  }
}
