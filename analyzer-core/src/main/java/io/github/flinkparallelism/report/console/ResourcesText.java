package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Slots;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cores, memory and other resources of slots and TaskManagers in words. */
final class ResourcesText {
  private final Slots slots;

  ResourcesText(Slots slots) {
    this.slots = slots;
  }

  /** What is divided beside cores, as far as a slot takes some of it. */
  List<Resource> others() {
    return slots.resources().compared().stream()
        .filter(each -> !each.equals(Resource.CPU) && isTaken(each))
        .toList();
  }

  private boolean isTaken(Resource resource) {
    return slots.resources().byGroup().values().stream()
        .map(stated -> stated.get(resource))
        .anyMatch(
            amount -> amount != null && amount.filter(known -> known.signum() == 0).isEmpty());
  }

  /** {@code 4 x 0.5 + 2 x 1 = 4 CPU cores}; what is not known is at least that. */
  String needed(Resource resource) {
    List<String> parts = new ArrayList<>();
    boolean sure = true;
    for (Map.Entry<String, Quantity> group : slots.byGroup().entrySet()) {
      Optional<Slots.Span> each = slots.perSlot(group.getKey(), resource);
      sure &= each.filter(Slots.Span::isExact).isPresent() && group.getValue().isDetermined();
      parts.add(
          Numbers.of(group.getValue())
              + " x "
              + each.map(span -> resource.text(span.least(), span.most())).orElse("?"));
    }
    return String.join(" + ", parts)
        + (sure ? " = " : ", at least ")
        + phrase(slots.least(resource), resource);
  }

  /** {@code has 6 = 3 task managers x 2}. */
  String offered(Resource resource) {
    Optional<String> each = slots.resources().ofTaskManager(resource).map(resource::text);
    if (slots.onDemand()) {
      return each.map(amount -> onDemand(amount, resource))
          .orElse(
              resource.equals(Resource.CPU)
                  ? "task managers start on demand"
                  : "what task managers have is not stated");
    }
    Optional<String> managers =
        slots.taskManagers().map(count -> Page.count(count, "task manager"));
    return managers.isPresent() && each.isPresent()
        ? "has "
            + resource.text(slots.offered(resource).orElseThrow())
            + " = "
            + managers.get()
            + " x "
            + each.get()
        : "capacity not stated";
  }

  private String onDemand(String each, Resource resource) {
    BigDecimal amount = slots.resources().ofTaskManager(resource).orElseThrow();
    if (amount.signum() == 0) {
      return "task managers have none";
    }
    int least = slots.least(resource).divide(amount, 0, RoundingMode.CEILING).intValue();
    return "starts at least " + Page.count(least, "task manager") + " x " + each + " on demand";
  }

  /** The cores that a TaskManager and its slots have, where they are stated. */
  Optional<String> each() {
    Optional<BigDecimal> all =
        slots.resources().coresPerTaskManager().filter(any -> slots.resources().coresStated());
    return all.map(
        cores ->
            cores(cores)
                + " on each task manager"
                + slots
                    .slotsPerTaskManager()
                    .filter(each -> each > 1)
                    .map(each -> share(cores, each))
                    .orElse(""));
  }

  private static String share(BigDecimal cores, int slots) {
    BigDecimal each = cores.divide(BigDecimal.valueOf(slots), 2, RoundingMode.HALF_UP);
    return ", %s for each of its %d slots".formatted(Resource.CPU.text(each), slots);
  }

  private static String phrase(BigDecimal amount, Resource resource) {
    return resource.equals(Resource.CPU) ? cores(amount) : resource.phrase(amount);
  }

  private static String cores(BigDecimal number) {
    return Resource.CPU.text(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " core" : " cores");
  }
}
