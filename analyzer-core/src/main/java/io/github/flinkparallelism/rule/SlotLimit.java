package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.IntegerSetting;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * The most slots that a cluster may have: {@code
 * org.apache.flink.configuration.ResourceManagerOptions#MAX_SLOT_NUM}. A TaskManager that would
 * exceed it is not started, and one that registers anyway is sent away.
 *
 * @param most as configured
 * @param perTaskManager slots of a TaskManager, which comes as a whole or not at all
 * @param location where the limit is configured
 */
record SlotLimit(int most, int perTaskManager, Optional<Location> location) {
  private static final String KEY = "slotmanager.number-of-slots.max";

  /** The limit of a deployment, if it has one. */
  static Optional<SlotLimit> of(Deployment deployment) {
    int slots =
        IntegerSetting.effective(deployment, Keys.NUMBER_OF_TASK_SLOTS)
            .map(IntegerSetting::value)
            .filter(value -> value > 0)
            .orElse(1);
    return IntegerSetting.effective(deployment, KEY)
        .filter(limit -> limit.value() > 0)
        .map(limit -> new SlotLimit(limit.value(), slots, limit.setting().location()));
  }

  /** Slots of the TaskManagers that fit under the limit. */
  int usable() {
    return most - most % perTaskManager;
  }

  String message(int need) {
    String rest =
        usable() == most
            ? ""
            : " (" + usable() + " with " + Wording.count(perTaskManager, "slot") + " each)";
    return "The job needs %s, %s allows %d%s."
        .formatted(Wording.count(need, "slot"), KEY, most, rest);
  }

  /**
   * What to do.
   *
   * @param lower which operators to lower, where that helps
   */
  String remedy(int need, Optional<String> lower) {
    long taskManagers = ((long) need + perTaskManager - 1) / perTaskManager;
    String raise = "raise " + KEY + " to " + taskManagers * perTaskManager;
    return Wording.sentence(lower.map(text -> raise + ", or " + text).orElse(raise));
  }
}
