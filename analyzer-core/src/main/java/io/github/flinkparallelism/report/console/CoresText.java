package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Slots;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CPU cores of slots and TaskManagers in words. */
final class CoresText {
  private final Slots slots;

  CoresText(Slots slots) {
    this.slots = slots;
  }

  /** {@code 4 x 0.5 + 2 x 1 = 4 cores}; what is not known is at least that. */
  String needed() {
    List<String> parts = new ArrayList<>();
    boolean sure = true;
    for (Map.Entry<String, Quantity> group : slots.byGroup().entrySet()) {
      Optional<BigDecimal> each = slots.coresPerSlot(group.getKey());
      sure &= each.isPresent() && group.getValue().isDetermined();
      parts.add(Numbers.of(group.getValue()) + " x " + each.map(CoresText::text).orElse("?"));
    }
    return String.join(" + ", parts)
        + (sure ? " = " : ", at least ")
        + count(slots.leastCores(), "core");
  }

  /** {@code has 6 = 3 task managers x 2}. */
  String offered() {
    Optional<String> each = slots.cpu().perTaskManager().map(CoresText::text);
    if (slots.onDemand()) {
      return each.map(cores -> "starts at least " + started() + " x " + cores + " on demand")
          .orElse("task managers start on demand");
    }
    Optional<String> managers =
        slots.taskManagers().map(count -> Page.count(count, "task manager"));
    return managers.isPresent() && each.isPresent()
        ? "has "
            + text(slots.offeredCores().orElseThrow())
            + " = "
            + managers.get()
            + " x "
            + each.get()
        : "capacity not stated";
  }

  private String started() {
    BigDecimal each = slots.cpu().perTaskManager().orElseThrow();
    return Page.count(
        slots.leastCores().divide(each, 0, RoundingMode.CEILING).intValue(), "task manager");
  }

  /** What a TaskManager and its slots have, where it is stated. */
  Optional<String> each() {
    Optional<BigDecimal> all = slots.cpu().perTaskManager().filter(any -> slots.cpu().stated());
    return all.map(
        cores ->
            count(cores, "core")
                + " on each task manager"
                + slots
                    .slotsPerTaskManager()
                    .filter(each -> each > 1)
                    .map(
                        each ->
                            ", %s for each of its %d slots"
                                .formatted(
                                    text(
                                        cores.divide(
                                            BigDecimal.valueOf(each), 2, RoundingMode.HALF_UP)),
                                    each))
                    .orElse(""));
  }

  private static String count(BigDecimal number, String what) {
    return text(number) + " " + what + (number.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
