package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.settings.Facts;
import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The jobs of a deployment need more slots, or cost more, than its budget allows. */
public final class BudgetExceeded implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "BudgetExceeded", Severity.ERROR, "The jobs of a deployment need more than its budget");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    Facts facts = input.deployment().facts();
    List<Job> jobs = input.cluster().map(SharedCluster::jobs).orElse(List.of());
    int need = jobs.stream().mapToInt(SlotsOfAllJobs::need).sum();
    List<Finding> findings = new ArrayList<>();
    facts
        .mostSlots()
        .filter(most -> need > most)
        .ifPresent(
            most ->
                findings.add(
                    finding(
                        input,
                        "%s needs %s, its budget is %d."
                            .formatted(name(input), Wording.count(need, "slot"), most),
                        jobs)));
    Optional<BigDecimal> cost = facts.pricePerSlotHour().map(each -> each.multiply(slots(need)));
    if (cost.isPresent()
        && facts.mostPerHour().filter(most -> cost.get().compareTo(most) > 0).isPresent()) {
      String message =
          "%s needs %s, which cost %s per hour at %s each; its budget is %s."
              .formatted(
                  name(input),
                  Wording.count(need, "slot"),
                  cost.get().toPlainString(),
                  facts.pricePerSlotHour().orElseThrow().toPlainString(),
                  facts.mostPerHour().orElseThrow().toPlainString());
      findings.add(finding(input, message, jobs));
    }
    return findings;
  }

  private static BigDecimal slots(int need) {
    return BigDecimal.valueOf(need);
  }

  private static String name(RuleInput input) {
    return input.deployment().name().orElse("The deployment");
  }

  private Finding finding(RuleInput input, String message, List<Job> jobs) {
    Location place =
        input.deployment().facts().budget().orElseGet(() -> jobs.get(0).entryPoint().location());
    return FindingBuilder.of(this, input, message)
        .about(message)
        .consequence("The deployment costs more than was agreed on, from the day it is rolled out.")
        .remedy("Lower the parallelism of the jobs, run fewer of them, or raise the budget.")
        .related(jobs.stream().map(job -> job.entryPoint().location()).toList())
        .at(place);
  }
}
