package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Slots;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Too little of a resource for slots that ask for it. Network memory is not known, so that what
 * fits by all others may still not fit.
 *
 * @param message what is short
 * @param remedy with numbers
 */
record ResourceShortage(String message, String remedy) {
  /** The shortage of a job whose slot sharing groups state resources; empty where all suffices. */
  static Optional<ResourceShortage> of(Execution execution) {
    Slots slots = execution.slots();
    if (!slots.resources().areFineGrained()) {
      return Optional.empty();
    }
    return slots.resources().compared().stream()
        .flatMap(resource -> tooLarge(slots, resource).stream())
        .findFirst()
        .or(() -> tooFew(slots));
  }

  /** A slot is of one TaskManager. */
  private static Optional<ResourceShortage> tooLarge(Slots slots, Resource resource) {
    Optional<BigDecimal> each = slots.resources().ofTaskManager(resource);
    for (String group : slots.resources().byGroup().keySet()) {
      Optional<BigDecimal> taken =
          slots
              .perSlot(group, resource)
              .map(Slots.Span::least)
              .filter(one -> each.filter(all -> one.compareTo(all) > 0).isPresent());
      if (taken.isPresent() && least(slots, group) > 0) {
        return Optional.of(
            new ResourceShortage(
                "A slot of group %s takes %s, a TaskManager has %s."
                    .formatted(
                        group, resource.phrase(taken.get()), resource.text(each.orElseThrow())),
                "Give TaskManagers %s (%s), or let the group ask for less."
                    .formatted(resource.phrase(taken.get()), option(resource))));
      }
    }
    return Optional.empty();
  }

  private static Optional<ResourceShortage> tooFew(Slots slots) {
    int together = slots.byGroup().keySet().stream().mapToInt(group -> least(slots, group)).sum();
    // In batch mode slots are taken one after the other.
    boolean atOnce =
        SlotShortage.indispensable(slots.required()).filter(need -> need >= together).isPresent();
    if (!atOnce || slots.onDemand() || slots.taskManagers().isEmpty()) {
      return Optional.empty();
    }
    int count = slots.taskManagers().get();
    return Stream.concat(
            slots.resources().compared().stream()
                .flatMap(resource -> exceeded(slots, resource, count, together).stream()),
            slots.resources().byGroup().keySet().stream()
                .flatMap(group -> crowded(slots, group, count).stream()))
        .findFirst();
  }

  private static Optional<ResourceShortage> exceeded(
      Slots slots, Resource resource, int count, int together) {
    BigDecimal needed = slots.least(resource);
    Optional<BigDecimal> offered = slots.offered(resource).filter(all -> needed.compareTo(all) > 0);
    if (offered.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal each = slots.resources().ofTaskManager(resource).orElseThrow();
    String message =
        "The job needs %s%s for its %s, the deployment offers %s (%s with %s each)."
            .formatted(
                isExact(slots, resource) ? "" : "at least ",
                resource.phrase(needed),
                Wording.count(together, "slot"),
                resource.text(offered.get()),
                Wording.count(count, "TaskManager"),
                resource.text(each));
    return Optional.of(
        new ResourceShortage(
            message,
            each.signum() == 0
                ? "Give TaskManagers some (%s), or let slot sharing groups ask for none."
                    .formatted(option(resource))
                : raise(needed.divide(each, 0, RoundingMode.CEILING).toPlainString())));
  }

  /** What is left of each TaskManager beside whole slots is of no use to one more. */
  private static Optional<ResourceShortage> crowded(Slots slots, String group, int count) {
    int needed = least(slots, group);
    for (Resource resource : slots.resources().compared()) {
      Optional<BigDecimal> each = slots.resources().ofTaskManager(resource);
      Optional<BigDecimal> taken =
          slots
              .perSlot(group, resource)
              .map(Slots.Span::least)
              .filter(amount -> amount.signum() > 0);
      if (each.isPresent() && taken.isPresent()) {
        long fit = each.get().divide(taken.get(), 0, RoundingMode.FLOOR).longValue();
        if (fit > 0 && needed > fit * count) {
          return Optional.of(
              new ResourceShortage(
                  "The job needs %s of group %s, the deployment has room for %d (%s with %s each, a slot takes %s)."
                      .formatted(
                          Wording.count(needed, "slot"),
                          group,
                          fit * count,
                          Wording.count(count, "TaskManager"),
                          resource.phrase(each.get()),
                          resource.text(taken.get())),
                  raise(String.valueOf((needed + fit - 1) / fit))));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isExact(Slots slots, Resource resource) {
    return slots.byGroup().keySet().stream()
        .allMatch(group -> slots.perSlot(group, resource).filter(Slots.Span::isExact).isPresent());
  }

  private static String raise(String taskManagers) {
    return "Raise the TaskManagers to at least %s, or let slot sharing groups ask for less."
        .formatted(taskManagers);
  }

  private static int least(Slots slots, String group) {
    Quantity needed = slots.byGroup().get(group);
    return needed == null ? 0 : needed.value().or(needed::min).orElse(0);
  }

  /** The option that says what TaskManagers have. */
  private static String option(Resource resource) {
    return OPTIONS.getOrDefault(resource, "external-resource." + resource.name() + ".amount");
  }

  private static final Map<Resource, String> OPTIONS =
      Map.of(
          Resource.CPU, "taskmanager.cpu.cores",
          Resource.TASK_HEAP, "taskmanager.memory.task.heap.size",
          Resource.TASK_OFF_HEAP, "taskmanager.memory.task.off-heap.size",
          Resource.MANAGED, "taskmanager.memory.managed.size");
}
