package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The job needs more slots than the deployment has. */
public final class NotEnoughSlots implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "NotEnoughSlots", Severity.ERROR, "The job needs more slots than the deployment offers");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    if (isReactive(input.deployment())) {
      return findings;
    }
    for (Job job : input.jobs()) {
      for (Execution execution : job.executions()) {
        check(input, job, execution)
            .or(() -> beyondLimit(input, job, execution))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> check(RuleInput input, Job job, Execution execution) {
    Slots slots = execution.slots();
    Optional<Integer> available = slots.available();
    Optional<Integer> need = SlotShortage.indispensable(slots.required());
    if (slots.onDemand()
        || available.isEmpty()
        || need.isEmpty()
        || need.get() <= available.get()) {
      return Optional.empty();
    }
    SlotShortage shortage = new SlotShortage(execution, need.get(), available.get());
    boolean adaptive = isAdaptive(input.deployment());
    return Optional.of(
        FindingBuilder.of(this, input, message(slots, need.get()))
            .in(job)
            .about(execution.jobName().orElse(""))
            .severity(adaptive ? Severity.WARNING : Severity.ERROR)
            .consequence(adaptive ? startsSmaller(available.get()) : waits(input.deployment()))
            .remedy(shortage.remedy())
            .related(shortage.places())
            .at(slots.location().orElse(execution.location())));
  }

  /** {@code slotmanager.number-of-slots.max} holds however many TaskManagers could be started. */
  private Optional<Finding> beyondLimit(RuleInput input, Job job, Execution execution) {
    Optional<Integer> need = SlotShortage.indispensable(execution.slots().required());
    Optional<SlotLimit> limit = SlotLimit.of(input.deployment());
    if (need.isEmpty() || limit.isEmpty() || need.get() <= limit.get().usable()) {
      return Optional.empty();
    }
    int usable = limit.get().usable();
    SlotShortage shortage = new SlotShortage(execution, need.get(), usable);
    boolean adaptive = isAdaptive(input.deployment());
    return Optional.of(
        FindingBuilder.of(this, input, limit.get().message(need.get()))
            .in(job)
            .about(execution.jobName().orElse(""))
            .severity(adaptive ? Severity.WARNING : Severity.ERROR)
            .consequence(adaptive ? startsSmaller(usable) : waits(input.deployment()))
            .remedy(limit.get().remedy(need.get(), shortage.lower()))
            .related(shortage.places())
            .at(limit.get().location().orElse(execution.location())));
  }

  private static String message(Slots slots, int need) {
    boolean lowerBound = !slots.required().isDetermined();
    String assumption =
        slots
            .required()
            .input()
            .filter(any -> slots.required().certainty() == Certainty.DEFAULT)
            .map(name -> " while " + name + " keeps its default")
            .orElse("");
    return "The job needs %s%s%s, the deployment offers %d (%s with %s)."
        .formatted(
            lowerBound ? "at least " : "",
            Wording.count(need, "slot"),
            assumption,
            slots.available().orElseThrow(),
            Wording.count(slots.taskManagers().orElseThrow(), "TaskManager"),
            Wording.count(slots.slotsPerTaskManager().orElseThrow(), "slot") + " each");
  }

  private static String waits(Deployment deployment) {
    String timeout =
        deployment
            .effective("slot.request.timeout")
            .map(setting -> "slot.request.timeout (" + setting.value() + ")")
            .orElse("slot.request.timeout (5 min by default)");
    return "The job waits for resources and fails with NoResourceAvailableException after "
        + timeout
        + ".";
  }

  private static String startsSmaller(int available) {
    return "The adaptive scheduler starts the job with the "
        + Wording.count(available, "slot")
        + " it gets: operators run with less parallelism than the program asks for.";
  }

  private static boolean isAdaptive(Deployment deployment) {
    return says(deployment, "jobmanager.scheduler", "adaptive");
  }

  /** In reactive mode the job takes whatever slots there are. */
  private static boolean isReactive(Deployment deployment) {
    return says(deployment, "scheduler-mode", "reactive");
  }

  private static boolean says(Deployment deployment, String key, String value) {
    return deployment
        .effective(key)
        .map(Setting::value)
        .filter(text -> text.trim().equalsIgnoreCase(value))
        .isPresent();
  }
}
