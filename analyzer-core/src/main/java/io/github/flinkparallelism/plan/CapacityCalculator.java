package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Resources;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.OnDemand;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.settings.WorkerLimits;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares what a job needs with what a deployment offers. */
final class CapacityCalculator {
  private static final String SLOTS_PER_TASK_MANAGER = "taskmanager.numberOfTaskSlots";

  private static final String REDUNDANT = "slotmanager.redundant-taskmanager-num";

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
   * the number of TaskManagers is known or follows from the need, since nothing could be said
   * otherwise.
   *
   * @param registered what a slot takes, of each group that states its resources
   */
  static Slots compare(
      SlotDemand demand,
      Deployment deployment,
      Map<String, Map<Resource, Optional<BigDecimal>>> registered,
      FlinkVersion version) {
    Map<String, Map<Resource, Optional<BigDecimal>>> groups = new TreeMap<>(registered);
    groups.keySet().retainAll(demand.byGroup().keySet());
    Optional<Setting> stated = deployment.effective(SLOTS_PER_TASK_MANAGER);
    boolean onDemand = deployment.onDemand().isPresent();
    Optional<Integer> slots =
        stated.isPresent()
            ? PlanOptions.parse(stated.get().value())
            : Optional.of(DEFAULT_SLOTS)
                .filter(any -> onDemand || deployment.taskManagers().isPresent());
    boolean bySlots = groups.isEmpty();
    Resources resources = WorkerResources.of(deployment, slots, groups, version);
    Optional<Integer> taskManagers =
        onDemand
            ? slots
                .filter(any -> bySlots)
                .filter(each -> each > 0)
                .map(
                    each ->
                        new WorkerLimits(
                            deployment, each, resources.coresPerTaskManager(), version))
                .flatMap(limits -> started(demand, limits, slots.get(), deployment))
            : deployment.taskManagers().map(TaskManagers::count);
    Optional<Integer> available =
        taskManagers
            .filter(any -> bySlots)
            .flatMap(
                count -> slots.map(each -> (int) Math.min(Integer.MAX_VALUE, (long) count * each)));
    Optional<Integer> idle =
        available.flatMap(
            all -> demand.required().value().filter(need -> need <= all).map(need -> all - need));
    Optional<Location> location =
        deployment
            .taskManagers()
            .flatMap(TaskManagers::location)
            .or(() -> stated.flatMap(Setting::location))
            .or(() -> deployment.onDemand().flatMap(OnDemand::location));
    return new Slots(
        demand.required(),
        demand.byGroup(),
        demand.peak(),
        available,
        taskManagers,
        slots,
        idle,
        onDemand,
        resources,
        deployment.taskManagers().flatMap(TaskManagers::note),
        location);
  }

  /**
   * TaskManagers that a resource manager starts for the job: as many as its slots fill, {@code
   * DefaultResourceAllocationStrategy}, and the redundant ones, within the limits of the cluster.
   * Empty where such a limit depends on sizes that are not stated.
   */
  private static Optional<Integer> started(
      SlotDemand demand, WorkerLimits limits, int each, Deployment deployment) {
    Optional<WorkerLimits.Limit> most = limits.most();
    Optional<WorkerLimits.Limit> least = limits.least();
    if (Stream.of(most, least)
        .flatMap(Optional::stream)
        .anyMatch(limit -> limit.taskManagers().isEmpty())) {
      return Optional.empty();
    }
    long redundant = number(deployment, REDUNDANT).filter(count -> count > 0).orElse(0);
    return demand
        .peak()
        .or(() -> demand.required().value())
        .map(need -> Math.max(Slots.taskManagersFor(need, each) + redundant, bound(least, 0)))
        .map(count -> (int) Math.min(count, bound(most, Integer.MAX_VALUE)));
  }

  private static long bound(Optional<WorkerLimits.Limit> limit, long otherwise) {
    return limit.map(each -> each.taskManagers().orElseThrow()).orElse(otherwise);
  }

  private static Optional<Integer> number(Deployment deployment, String key) {
    return deployment.effective(key).flatMap(setting -> PlanOptions.parse(setting.value()));
  }
}
