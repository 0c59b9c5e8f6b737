package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Resources;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagerMemory;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.version.FlinkVersion;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What TaskManagers have, {@code TaskExecutorProcessUtils#processSpecFromConfig}, and what the
 * slots take that groups ask for.
 */
final class WorkerResources {
  private static final String CORES = "taskmanager.cpu.cores";
  private static final String EXTERNAL = "external-resources";

  /** What a resource manager reads that starts TaskManagers itself; the second one since 1.17. */
  private static final List<String> STARTED =
      List.of(
          CORES,
          "kubernetes.taskmanager.cpu.amount",
          "kubernetes.taskmanager.cpu",
          "yarn.containers.vcores");

  private final Deployment deployment;
  private final Map<String, Map<Resource, Optional<BigDecimal>>> groups;

  private WorkerResources(
      Deployment deployment, Map<String, Map<Resource, Optional<BigDecimal>>> groups) {
    this.deployment = deployment;
    this.groups = groups;
  }

  /**
   * What slots of groups take. The adaptive scheduler asks for slots of the default size, {@code
   * SlotSharingSlotAllocator#calculateRequiredSlots}.
   */
  static Map<String, Map<Resource, Optional<BigDecimal>>> ofGroups(ExecutionPlans plans) {
    boolean ignored =
        plans.samples().stream().noneMatch(sample -> sample.result().batch())
            && External.isAdaptive(plans.context().options().deployment());
    return ignored ? Map.of() : plans.execution().resourcesOfGroups();
  }

  /**
   * The resources of a deployment's TaskManagers, each with {@code slots}.
   *
   * @param groups what a slot takes, of each group that states its resources; memory is told where
   *     there is one
   */
  static Resources of(
      Deployment deployment,
      Optional<Integer> slots,
      Map<String, Map<Resource, Optional<BigDecimal>>> groups,
      FlinkVersion version) {
    WorkerResources workers = new WorkerResources(deployment, groups);
    Map<Resource, BigDecimal> each = new TreeMap<>();
    Optional<Setting> setting = workers.statedCores();
    Optional<BigDecimal> stated = setting.map(Setting::value).flatMap(WorkerResources::number);
    stated
        .or(() -> setting.isPresent() ? Optional.empty() : workers.defaultCores(slots))
        .ifPresent(cores -> each.put(Resource.CPU, cores));
    if (!groups.isEmpty()) {
      TaskManagerMemory.of(deployment, version).ifPresent(memory -> put(memory, each));
      workers.putExternal(each);
    }
    return new Resources(each, stated.isPresent(), groups);
  }

  private Optional<Setting> statedCores() {
    boolean onDemand = deployment.onDemand().isPresent();
    return STARTED.stream()
        .flatMap(key -> deployment.effective(key).stream())
        .filter(each -> onDemand || each.key().equals(CORES) || isOfPods(each))
        .findFirst();
  }

  /** A service that counts in units of its own sizes TaskManagers by rules of its own. */
  private Optional<BigDecimal> defaultCores(Optional<Integer> slots) {
    boolean service = deployment.taskManagers().flatMap(TaskManagers::note).isPresent();
    return slots.filter(each -> each > 0 && !service).map(BigDecimal::valueOf);
  }

  /**
   * A manifest sizes the pods of a standalone cluster as well. Flink is not told, so that it says
   * nothing of groups that ask for cores.
   */
  private boolean isOfPods(Setting setting) {
    return setting.layer() == Layer.MANIFEST && groups.isEmpty();
  }

  private static void put(TaskManagerMemory memory, Map<Resource, BigDecimal> each) {
    each.put(Resource.TASK_HEAP, BigDecimal.valueOf(memory.taskHeap()));
    each.put(Resource.TASK_OFF_HEAP, BigDecimal.valueOf(memory.taskOffHeap()));
    each.put(Resource.MANAGED, BigDecimal.valueOf(memory.managed()));
  }

  /** {@code ExternalResourceUtils#getExternalResourceAmountMap}: those that are listed have one. */
  private void putExternal(Map<Resource, BigDecimal> each) {
    deployment
        .effective(EXTERNAL)
        .map(Setting::value)
        .ifPresent(
            names ->
                Arrays.stream(names.split("[;,\\[\\]]"))
                    .map(String::trim)
                    .filter(name -> !name.isEmpty())
                    .forEach(
                        name ->
                            deployment
                                .effective("external-resource." + name + ".amount")
                                .map(Setting::value)
                                .flatMap(WorkerResources::number)
                                .ifPresent(amount -> each.put(Resource.external(name), amount))));
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(text.trim())
        .filter(trimmed -> trimmed.matches("\\d{1,9}(\\.\\d{1,9})?"))
        .map(BigDecimal::new)
        .filter(cores -> cores.signum() > 0);
  }
}
