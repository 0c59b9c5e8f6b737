package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.settings.RunningSystem;
import java.util.ArrayList;
import java.util.List;

/** The deployment has slots that the job does not use. */
public final class IdleSlots implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "IdleSlots", Severity.WARNING, "The deployment offers slots that the job leaves unused");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    if (isShared(input)) {
      return findings;
    }
    for (Job job : input.jobs()) {
      for (Execution execution : job.executions()) {
        Slots slots = execution.slots();
        // What is started on demand is never more than the last TaskManager too large.
        boolean idle =
            slots.idle().orElse(0) > 0 && slots.required().isDetermined() && !slots.onDemand();
        if (idle && !execution.operators().isEmpty()) {
          findings.add(finding(input, job, execution));
        }
      }
    }
    return findings;
  }

  /** Other jobs use what one leaves. */
  private static boolean isShared(RuleInput input) {
    return input.deployment().system().flatMap(RunningSystem::cluster).isPresent();
  }

  private Finding finding(RuleInput input, Job job, Execution execution) {
    Slots slots = execution.slots();
    int idle = slots.idle().orElseThrow();
    String message =
        "The job uses %d of %s; %s."
            .formatted(
                slots.required().value().orElseThrow(),
                Wording.count(slots.available().orElseThrow(), "slot"),
                idle == 1 ? "1 stays idle" : idle + " stay idle");
    return FindingBuilder.of(this, input, message)
        .in(job)
        .about(execution.jobName().orElse(""))
        .consequence(
            "Idle slots keep their share of each TaskManager's memory and CPU reserved for"
                + " nothing, unless another job runs on the same cluster.")
        .remedy(remedy(slots))
        .at(slots.location().orElse(execution.location()));
  }

  private static String remedy(Slots slots) {
    int need = slots.required().value().orElseThrow();
    int taskManagers = slots.taskManagers().orElseThrow();
    int each = slots.slotsPerTaskManager().orElseThrow();
    List<String> ways = new ArrayList<>();
    int fewer = (need + each - 1) / each;
    if (fewer < taskManagers) {
      ways.add("run %s instead of %d".formatted(Wording.count(fewer, "TaskManager"), taskManagers));
    }
    int smaller = (need + taskManagers - 1) / taskManagers;
    if (smaller < each) {
      ways.add("set taskmanager.numberOfTaskSlots to %d instead of %d".formatted(smaller, each));
    }
    if (slots.byGroup().size() == 1) {
      ways.add("raise the parallelism to " + slots.available().orElseThrow());
    }
    if (ways.isEmpty()) {
      ways.add("raise the parallelism of a slot sharing group by " + slots.idle().orElseThrow());
    }
    return Wording.sentence(String.join(", or ", ways));
  }
}
