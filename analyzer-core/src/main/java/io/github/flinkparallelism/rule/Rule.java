package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import java.util.List;

/**
 * Finds one kind of defect. The class is named for the defect; its name is also the rule's id, the
 * name of its page in {@code docs/rules} and, with {@code Test}, of its test.
 */
public interface Rule {
  /** What the rule is. */
  RuleInfo info();

  /** Every defect of this kind, in any order; empty when there is none. */
  List<Finding> check(RuleInput input);
}
