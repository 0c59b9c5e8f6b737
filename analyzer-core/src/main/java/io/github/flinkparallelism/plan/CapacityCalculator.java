package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/** Compares what a job needs with what a deployment offers. */
final class CapacityCalculator {
  private static final String SLOTS_PER_TASK_MANAGER = "taskmanager.numberOfTaskSlots";

  /** {@code TaskManagerOptions#NUM_TASK_SLOTS}. */
  private static final int DEFAULT_SLOTS = 1;

  private CapacityCalculator() {}

  /** TaskManagers times slots, where both are stated. */
  static Optional<Integer> available(Deployment deployment) {
    Optional<Integer> slots =
        deployment
            .effective(SLOTS_PER_TASK_MANAGER)
            .map(setting -> PlanOptions.parse(setting.value()))
            .orElse(Optional.of(DEFAULT_SLOTS));
    return deployment
        .taskManagers()
        .flatMap(
            managers ->
                slots.map(
                    each -> (int) Math.min(Integer.MAX_VALUE, (long) managers.count() * each)));
  }

  /**
   * The need together with the capacity. Slots per TaskManager take Flink's default of 1 only where
   * the number of TaskManagers is known, since nothing could be said otherwise.
   */
  static Slots compare(SlotDemand demand, Deployment deployment) {
    Optional<Setting> stated = deployment.effective(SLOTS_PER_TASK_MANAGER);
    Optional<Integer> taskManagers = deployment.taskManagers().map(TaskManagers::count);
    Optional<Integer> slots =
        stated.isPresent()
            ? PlanOptions.parse(stated.get().value())
            : taskManagers.map(any -> DEFAULT_SLOTS);
    Optional<Integer> available =
        taskManagers.flatMap(
            count -> slots.map(each -> (int) Math.min(Integer.MAX_VALUE, (long) count * each)));
    Optional<Integer> idle =
        available.flatMap(
            all -> demand.required().value().filter(need -> need <= all).map(need -> all - need));
    Optional<Location> location =
        deployment
            .taskManagers()
            .flatMap(TaskManagers::location)
            .or(() -> stated.flatMap(Setting::location));
    return new Slots(
        demand.required(), demand.byGroup(), available, taskManagers, slots, idle, location);
  }
}
