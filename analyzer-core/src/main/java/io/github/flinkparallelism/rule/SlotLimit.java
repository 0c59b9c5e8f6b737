package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.settings.IntegerSetting;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.WorkerLimits;
import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The most TaskManagers that a cluster may have, as {@link WorkerLimits} tells. A TaskManager that
 * would exceed it is not started, and one that registers anyway is sent away.
 *
 * @param taskManagers which come as a whole or not at all
 * @param perTaskManager slots of each
 * @param setting what limits them
 */
record SlotLimit(int taskManagers, int perTaskManager, Setting setting) {
  private static final String OF_SLOTS = "slotmanager.number-of-slots.max";

  /** The limit of a deployment, if it has one that is known. */
  static Optional<SlotLimit> of(RuleInput input, Slots offered) {
    int slots =
        IntegerSetting.effective(input.deployment(), Keys.NUMBER_OF_TASK_SLOTS)
            .map(IntegerSetting::value)
            .filter(value -> value > 0)
            .orElse(1);
    // What standalone TaskManagers have, they tell themselves.
    Optional<BigDecimal> cores =
        offered.resources().coresPerTaskManager().filter(any -> offered.onDemand());
    return new WorkerLimits(input.deployment(), slots, cores, input.version())
        .most()
        .filter(limit -> limit.taskManagers().isPresent())
        .map(
            limit ->
                new SlotLimit(
                    (int) Math.min(Integer.MAX_VALUE / slots, limit.taskManagers().getAsLong()),
                    slots,
                    limit.setting()));
  }

  /** Slots of the TaskManagers that fit under the limit. */
  int usable() {
    return taskManagers * perTaskManager;
  }

  Optional<Location> location() {
    return setting.location();
  }

  private boolean isOfSlots() {
    return setting.key().equals(OF_SLOTS);
  }

  String message(int need) {
    String needed = Wording.count(need, "slot");
    String each = Wording.count(perTaskManager, "slot") + " each";
    if (!isOfSlots()) {
      return "The job needs %s, %s (%s) allows %d (%s with %s)."
          .formatted(
              needed,
              setting.key(),
              setting.value(),
              usable(),
              Wording.count(taskManagers, "TaskManager"),
              each);
    }
    boolean even = setting.value().trim().equals(String.valueOf(usable()));
    return "The job needs %s, %s allows %s%s."
        .formatted(
            needed,
            setting.key(),
            setting.value().trim(),
            even ? "" : " (" + usable() + " with " + each + ")");
  }

  /**
   * What to do.
   *
   * @param lower which operators to lower, where that helps
   */
  String remedy(int need, Optional<String> lower) {
    int wanted = Slots.taskManagersFor(need, perTaskManager);
    String to =
        isOfSlots()
            ? "to " + (long) wanted * perTaskManager
            : "for " + Wording.count(wanted, "TaskManager");
    String raise = "raise " + setting.key() + " " + to;
    return Wording.sentence(lower.map(text -> raise + ", or " + text).orElse(raise));
  }
}
