package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import java.util.List;

/** Placeholder until the rules land. */
public final class RuleCatalog {
  private RuleCatalog() {}

  /** Findings. */
  public static List<Finding> check(RuleInput input) {
    return List.of();
  }

  /** Rules. */
  public static List<RuleInfo> infos() {
    return List.of();
  }
}
