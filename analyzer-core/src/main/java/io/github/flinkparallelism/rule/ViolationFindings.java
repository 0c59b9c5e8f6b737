package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns errors that Flink would throw into findings. */
final class ViolationFindings {
  private ViolationFindings() {}

  /** One finding per violation of {@code kinds} and job. */
  static List<Finding> of(Rule rule, RuleInput input, Set<Violation.Kind> kinds) {
    List<Finding> findings = new ArrayList<>();
    for (Job job : input.jobs()) {
      Set<Violation> violations = new LinkedHashSet<>();
      for (Execution execution : job.executions()) {
        violations.addAll(execution.violations());
      }
      for (Violation violation : violations) {
        if (kinds.contains(violation.kind())) {
          findings.add(
              FindingBuilder.of(rule, input, Wording.sentence(violation.message()))
                  .in(job)
                  .about(violation.kind().name() + " " + violation.message())
                  .consequence(Wording.sentence(violation.consequence()))
                  .remedy(Wording.sentence(violation.remedy()))
                  .at(violation.location()));
        }
      }
    }
    return findings;
  }
}
