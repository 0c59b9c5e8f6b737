package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Submission;
import java.util.List;

/** A program or request of the project submits a job and sets its client's parallelism. */
public final class SubmittedWithParallelism implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "SubmittedWithParallelism",
          Severity.INFO,
          "Code submits a program and sets its parallelism in the client's layer");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return input.submissions().stream().map(each -> finding(input, each)).toList();
  }

  private Finding finding(RuleInput input, Submission submission) {
    String program = submission.entryClass().orElse("a program");
    String number =
        submission.parallelism().map(n -> "parallelism " + n).orElse("an unknown parallelism");
    String message = "%s submits %s with %s.".formatted(submission.code(), program, number);
    return FindingBuilder.of(this, input, message)
        .about(program)
        .consequence(
            "It is the client's layer: it wins over parallelism.default in a configuration file,"
                + " and the program and its operators win over it.")
        .remedy(remedy(submission))
        .at(submission.location());
  }

  private static String remedy(Submission submission) {
    if (submission.parallelism().isEmpty()) {
      return "Pass the client's parallelism to the analysis to see the plan of such a submission.";
    }
    return submission.entryClass().isPresent()
        ? "Nothing to do; the report of that job shows what the number decides."
        : "Pass %d as the client's parallelism to the analysis to see the plan of this submission."
            .formatted(submission.parallelism().get());
  }
}
