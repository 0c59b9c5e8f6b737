package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.settings.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    boolean reactive = input.deployment().reactive().isPresent();
    for (Job job : input.jobs()) {
      for (Execution execution : job.executions()) {
        if (reactive || input.deployment().adaptive().isPresent()) {
          Optional<Finding> groups = lessThanGroups(input, job, execution, reactive);
          groups.ifPresent(findings::add);
          if (reactive || groups.isPresent()) {
            continue;
          }
        }
        check(input, job, execution)
            .or(
                () ->
                    ResourceShortage.of(execution)
                        .map(shortage -> resources(input, job, execution, shortage)))
            .or(() -> beyondLimit(input, job, execution))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /**
   * The adaptive scheduler gives every slot sharing group at least one slot, {@code
   * SlotSharingSlotAllocator#determineParallelism}.
   */
  private Optional<Finding> lessThanGroups(
      RuleInput input, Job job, Execution execution, boolean reactive) {
    Slots slots = execution.slots();
    int groups = (int) slots.byGroup().values().stream().filter(NotEnoughSlots::isSure).count();
    if (slots.onDemand() || slots.available().filter(all -> all < groups).isEmpty()) {
      return Optional.empty();
    }
    String message =
        "The job needs a slot for each of its %d slot sharing groups, the deployment offers %d."
            .formatted(groups, slots.available().get());
    String consequence =
        reactive
            ? "In reactive mode the job waits until there are so many slots."
            : "The adaptive scheduler waits for them and fails with NoResourceAvailableException"
                + " after jobmanager.adaptive-scheduler.resource-wait-timeout (5 min by default).";
    return Optional.of(
        FindingBuilder.of(this, input, message)
            .in(job)
            .about(execution.jobName().orElse(""))
            .consequence(consequence)
            .remedy("Offer %d slots, or use fewer slot sharing groups.".formatted(groups))
            .at(slots.location().orElse(execution.location())));
  }

  /** Whether a group is there in every scenario. */
  private static boolean isSure(Quantity needed) {
    return needed.value().or(needed::min).filter(least -> least > 0).isPresent();
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
    boolean adaptive = input.deployment().adaptive().isPresent();
    return Optional.of(
        FindingBuilder.of(this, input, message(slots, need.get()))
            .in(job)
            .about(execution.jobName().orElse(""))
            .severity(adaptive ? Severity.WARNING : Severity.ERROR)
            .consequence(
                adaptive ? startsSmaller(execution, available.get()) : waits(input.deployment()))
            .remedy(shortage.remedy())
            .related(shortage.places())
            .at(slots.location().orElse(execution.location())));
  }

  private Finding resources(
      RuleInput input, Job job, Execution execution, ResourceShortage shortage) {
    return FindingBuilder.of(this, input, shortage.message())
        .in(job)
        .about(execution.jobName().orElse(""))
        .consequence(waits(input.deployment()))
        .remedy(shortage.remedy())
        .at(execution.slots().location().orElse(execution.location()));
  }

  /** Limits of the cluster hold however many TaskManagers could be started. */
  private Optional<Finding> beyondLimit(RuleInput input, Job job, Execution execution) {
    Optional<Integer> need = SlotShortage.indispensable(execution.slots().required());
    Optional<SlotLimit> limit = SlotLimit.of(input, execution.slots());
    // Where groups state resources, the limit counts cores and memory of so many slots.
    boolean bySlots = !execution.slots().resources().areFineGrained();
    if (!bySlots || need.isEmpty() || limit.isEmpty() || need.get() <= limit.get().usable()) {
      return Optional.empty();
    }
    int usable = limit.get().usable();
    SlotShortage shortage = new SlotShortage(execution, need.get(), usable);
    boolean adaptive = input.deployment().adaptive().isPresent();
    return Optional.of(
        FindingBuilder.of(this, input, limit.get().message(need.get()))
            .in(job)
            .about(execution.jobName().orElse(""))
            .severity(adaptive ? Severity.WARNING : Severity.ERROR)
            .consequence(adaptive ? startsSmaller(execution, usable) : waits(input.deployment()))
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

  private static String startsSmaller(Execution execution, int available) {
    Map<Integer, List<String>> smaller = new LinkedHashMap<>();
    for (Operator operator : execution.operators()) {
      Optional<Integer> most = operator.parallelism().max();
      if (operator.decision().layer() == Layer.EXTERNAL && most.isPresent()) {
        smaller.computeIfAbsent(most.get(), any -> new ArrayList<>()).add(operator.name());
      }
    }
    List<String> parts = new ArrayList<>();
    smaller.forEach((most, names) -> parts.add(Wording.list(names) + " with at most " + most));
    return "The adaptive scheduler starts the job with the %s it gets: %s."
        .formatted(
            Wording.count(available, "slot"),
            parts.isEmpty()
                ? "operators run with less parallelism than the program asks for"
                : String.join("; ", parts));
  }
}
