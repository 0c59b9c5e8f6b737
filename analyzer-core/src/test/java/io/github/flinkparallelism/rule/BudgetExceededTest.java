package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Facts;
import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetExceededTest {
  private static final Location BUDGET = new Location("parallelism.yaml", 4, 5);

  private final Rule rule = new BudgetExceeded();

  @Test
  void positive() {
    assertThat(check("0.1", 4, "0.4"))
        .extracting(Finding::message)
        .containsExactly(
            "conf needs 5 slots, its budget is 4.",
            "conf needs 5 slots, which cost 0.5 per hour at 0.1 each; its budget is 0.4.");
    assertThat(check("0.1", 4, "9"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.location()).isEqualTo(BUDGET));
  }

  @Test
  void negative() {
    assertThat(check("0.1", 5, "0.5")).isEmpty();
  }

  @Test
  void without_a_budget_nothing_is_said() {
    RuleInput input = RuleTester.program(env -> env.source("src").print()).parallelism(5).input();
    assertThat(rule.check(input)).isEmpty();
  }

  private List<Finding> check(String price, int slots, String most) {
    RuleInput input = RuleTester.program(env -> env.source("src").print()).parallelism(5).input();
    Deployment plain = input.deployment();
    Facts facts =
        new Facts(
            Optional.of(new BigDecimal(price)),
            Optional.of(slots),
            Optional.of(new BigDecimal(most)),
            Optional.of(BUDGET),
            Map.of());
    Deployment deployment =
        new Deployment(
            plain.name(),
            plain.settings(),
            plain.taskManagers(),
            plain.ignoredFiles(),
            plain.problems(),
            plain.system(),
            plain.program(),
            plain.onDemand(),
            facts);
    SharedCluster cluster = new SharedCluster("conf", input.jobs(), true);
    return rule.check(
        new RuleInput(input.jobs(), deployment, input.version(), List.of(), Optional.of(cluster)));
  }
}
