package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmittedWithParallelismTest {
  private static final Location PLACE = new Location("Submit.java", 7, 3);
  private final Rule rule = new SubmittedWithParallelism();

  private List<Finding> check(Submission... submissions) {
    RuleInput job = RuleTester.program(env -> env.source("src").print()).input();
    return rule.check(
        new RuleInput(
            job.jobs(), job.deployment(), job.version(), List.of(submissions), Optional.empty()));
  }

  private static Submission run(Integer parallelism, String entryClass) {
    return new Submission(
        PLACE,
        "client.run(program)",
        Optional.ofNullable(parallelism),
        Optional.ofNullable(entryClass));
  }

  @Test
  void positive() {
    assertThat(check(run(10, "org.acme.Job")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.location()).isEqualTo(PLACE);
              assertThat(finding.message())
                  .isEqualTo("client.run(program) submits org.acme.Job with parallelism 10.");
            });
  }

  @Test
  void whatIsNotKnownIsSaidSo() {
    assertThat(check(run(null, null)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo("client.run(program) submits a program with an unknown parallelism.");
              assertThat(finding.remedy()).startsWith("Pass the client's parallelism");
            });
  }

  @Test
  void negative() {
    assertThat(check()).isEmpty();
  }
}
