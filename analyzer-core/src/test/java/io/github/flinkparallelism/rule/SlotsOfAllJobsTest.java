package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotsOfAllJobsTest {
  private final Rule rule = new SlotsOfAllJobs();

  @Test
  void positive() {
    assertThat(check(3, 3, true))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message())
                  .isEqualTo("The 2 jobs on shared need 10 slots, it offers 9: Job 5, Job 5.");
              assertThat(finding.remedy())
                  .isEqualTo(
                      "Run 4 TaskManagers, or run fewer of the jobs there, or lower their"
                          + " parallelism by 1.");
              assertThat(finding.location()).isEqualTo(RuleTester.WORKERS);
            });
  }

  @Test
  void aConfFolderSaysNotWhichJobsRun() {
    assertThat(check(3, 3, false))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message())
                  .isEqualTo(
                      "If all 2 jobs run on shared at the same time, they need 10 slots, it"
                          + " offers 9: Job 5, Job 5.");
            });
  }

  @Test
  void negative() {
    assertThat(check(2, 5, true)).isEmpty();
  }

  @Test
  void aJobThatIsTooLargeByItselfIsAnotherRules() {
    assertThat(check(1, 4, true)).isEmpty();
  }

  @Test
  void oneJobSharesWithNobody() {
    RuleInput input = input(3, 1);
    assertThat(rule.check(with(input, input.jobs(), true))).isEmpty();
  }

  private List<Finding> check(int taskManagers, int slots, boolean stated) {
    RuleInput input = input(taskManagers, slots);
    Job job = input.jobs().get(0);
    return rule.check(with(input, List.of(job, job), stated));
  }

  private static RuleInput input(int taskManagers, int slots) {
    return RuleTester.program(env -> env.source("src").print())
        .parallelism(5)
        .cluster(taskManagers, slots)
        .input();
  }

  private static RuleInput with(RuleInput input, List<Job> jobs, boolean stated) {
    return new RuleInput(
        input.jobs(),
        input.deployment(),
        input.version(),
        List.of(),
        Optional.of(new SharedCluster("shared", jobs, stated)));
  }
}
