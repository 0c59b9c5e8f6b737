package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Slots;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * Too few CPU cores for slots that ask for cores. Memory is not known, so that what fits by its
 * cores may still not fit.
 *
 * @param message what is short
 * @param remedy with numbers
 */
record CoreShortage(String message, String remedy) {
  /** The shortage of a job whose slot sharing groups state resources; empty where cores suffice. */
  static Optional<CoreShortage> of(Execution execution) {
    Slots slots = execution.slots();
    Optional<BigDecimal> each = slots.cpu().perTaskManager();
    if (!slots.cpu().isFineGrained() || each.isEmpty()) {
      return Optional.empty();
    }
    return tooLarge(slots, each.get()).or(() -> tooFew(slots, each.get()));
  }

  /** A slot is of one TaskManager. */
  private static Optional<CoreShortage> tooLarge(Slots slots, BigDecimal each) {
    for (Map.Entry<String, Optional<BigDecimal>> group : slots.cpu().byGroup().entrySet()) {
      Optional<BigDecimal> cores = group.getValue().filter(one -> one.compareTo(each) > 0);
      Quantity needed = slots.byGroup().get(group.getKey());
      if (cores.isPresent() && needed != null && least(needed) > 0) {
        return Optional.of(
            new CoreShortage(
                "A slot of group %s takes %s CPU cores, a TaskManager has %s."
                    .formatted(group.getKey(), text(cores.get()), text(each)),
                "Give TaskManagers %s cores (taskmanager.cpu.cores), or let the group ask for less."
                    .formatted(text(cores.get()))));
      }
    }
    return Optional.empty();
  }

  private static Optional<CoreShortage> tooFew(Slots slots, BigDecimal each) {
    Optional<BigDecimal> offered = slots.offeredCores().filter(any -> !slots.onDemand());
    int together = slots.byGroup().values().stream().mapToInt(CoreShortage::least).sum();
    // In batch mode slots are taken one after the other.
    boolean atOnce =
        SlotShortage.indispensable(slots.required()).filter(need -> need >= together).isPresent();
    BigDecimal needed = slots.leastCores();
    if (!atOnce || offered.isEmpty() || needed.compareTo(offered.get()) <= 0) {
      return Optional.empty();
    }
    int count = slots.taskManagers().orElseThrow();
    String message =
        "The job needs %s CPU cores for its %s, the deployment offers %s (%s with %s each)."
            .formatted(
                text(needed),
                Wording.count(together, "slot"),
                text(offered.get()),
                Wording.count(count, "TaskManager"),
                text(each));
    String remedy =
        "Raise the TaskManagers to at least %s, or let slot sharing groups ask for less."
            .formatted(needed.divide(each, 0, RoundingMode.CEILING).toPlainString());
    return Optional.of(new CoreShortage(message, remedy));
  }

  private static int least(Quantity needed) {
    return needed.value().or(needed::min).orElse(0);
  }

  private static String text(BigDecimal cores) {
    return cores.stripTrailingZeros().toPlainString();
  }
}
