package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.model.Vertex;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ways out of a shortage of slots, with numbers.
 *
 * @param execution the job that does not fit
 * @param need slots that it needs
 * @param offered slots that there are at most
 */
record SlotShortage(Execution execution, int need, int offered) {
  /**
   * Slots without which a job cannot run: the required number where it is known; the least possible
   * one where it is not, or where fewer suffice as in batch mode.
   */
  static Optional<Integer> indispensable(Quantity required) {
    return required.certainty() == Certainty.DEFAULT
        ? required.value()
        : required.min().or(required::value);
  }

  /** More TaskManagers, or larger ones, or less parallelism. */
  String remedy() {
    Slots slots = execution.slots();
    int taskManagers = slots.taskManagers().orElseThrow();
    int each = slots.slotsPerTaskManager().orElseThrow();
    List<String> ways = new ArrayList<>();
    if (each > 0) {
      ways.add("raise the TaskManagers to " + ceilingOf(need, each));
    }
    if (taskManagers > 0) {
      ways.add("raise taskmanager.numberOfTaskSlots to " + ceilingOf(need, taskManagers));
    }
    lower().ifPresent(ways::add);
    return Wording.sentence(String.join(", or ", ways));
  }

  /** Where the parallelism of the widest vertices comes from. */
  List<Location> places() {
    List<Location> places = new ArrayList<>();
    for (Operator operator : widerThan(widestGroup(), target())) {
      places.add(operator.decision().location().orElse(operator.location()));
    }
    return places;
  }

  /** Lowering the widest group far enough, where that leaves it at least one slot. */
  Optional<String> lower() {
    int target = target();
    List<Operator> wide = widerThan(widestGroup(), target);
    if (target < 1 || wide.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = wide.stream().map(Operator::name).toList();
    return Optional.of("lower " + Wording.list(names) + " to " + target);
  }

  private int target() {
    int missing = need - offered;
    Quantity widest = execution.slots().byGroup().get(widestGroup());
    return widest == null ? 0 : least(widest) - missing;
  }

  private String widestGroup() {
    return execution.slots().byGroup().entrySet().stream()
        .reduce((one, two) -> least(two.getValue()) > least(one.getValue()) ? two : one)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /**
   * The operators that head a vertex of {@code group} with a known parallelism above {@code limit}.
   */
  private List<Operator> widerThan(String group, int limit) {
    List<Operator> wide = new ArrayList<>();
    for (Vertex vertex : execution.vertices()) {
      boolean matters =
          vertex.slotSharingGroup().equals(group)
              && vertex.parallelism().value().map(value -> value > limit).orElse(false);
      if (matters) {
        execution.operators().stream()
            .filter(operator -> operator.id() == vertex.operators().get(0))
            .forEach(wide::add);
      }
    }
    return wide;
  }

  private static int least(Quantity quantity) {
    return quantity.value().or(quantity::min).orElse(0);
  }

  private static int ceilingOf(int amount, int portion) {
    return (int) (((long) amount + portion - 1) / portion);
  }
}
