package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Cpu;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CPU cores of TaskManagers, {@code TaskExecutorProcessUtils#getCpuCoresWithFallback}, and of the
 * slots that groups ask for.
 */
final class Cores {
  private static final String CORES = "taskmanager.cpu.cores";

  /** What a resource manager reads that starts TaskManagers itself; the second one since 1.17. */
  private static final List<String> STARTED =
      List.of(
          CORES,
          "kubernetes.taskmanager.cpu.amount",
          "kubernetes.taskmanager.cpu",
          "yarn.containers.vcores");

  private Cores() {}

  /**
   * What slots of groups take. The adaptive scheduler asks for slots of the default size, {@code
   * SlotSharingSlotAllocator#calculateRequiredSlots}.
   */
  static Map<String, Optional<BigDecimal>> ofGroups(ExecutionPlans plans) {
    boolean ignored =
        plans.samples().stream().noneMatch(sample -> sample.result().batch())
            && External.isAdaptive(plans.context().options().deployment());
    return ignored ? Map.of() : plans.execution().coresOfGroups();
  }

  /** The cores of a deployment's TaskManagers, each with {@code slots}. */
  static Cpu of(
      Deployment deployment,
      Optional<Integer> slots,
      Map<String, Optional<BigDecimal>> coresOfGroups) {
    boolean onDemand = deployment.onDemand().isPresent();
    Optional<Setting> setting =
        STARTED.stream()
            .flatMap(key -> deployment.effective(key).stream())
            .filter(each -> onDemand || each.key().equals(CORES) || isOfPods(each, coresOfGroups))
            .findFirst();
    Optional<BigDecimal> stated = setting.map(Setting::value).flatMap(Cores::number);
    if (setting.isPresent()) {
      return new Cpu(stated, stated.isPresent(), coresOfGroups);
    }
    // A service that counts in units of its own sizes TaskManagers by rules of its own.
    boolean service = deployment.taskManagers().flatMap(TaskManagers::note).isPresent();
    Optional<BigDecimal> byDefault =
        slots.filter(each -> each > 0 && !service).map(BigDecimal::valueOf);
    return new Cpu(byDefault, false, coresOfGroups);
  }

  /**
   * A manifest sizes the pods of a standalone cluster as well. Flink is not told, so that it says
   * nothing of groups that ask for cores.
   */
  private static boolean isOfPods(
      Setting setting, Map<String, Optional<BigDecimal>> coresOfGroups) {
    return setting.layer() == Layer.MANIFEST && coresOfGroups.isEmpty();
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(text.trim())
        .filter(trimmed -> trimmed.matches("\\d{1,9}(\\.\\d{1,9})?"))
        .map(BigDecimal::new)
        .filter(cores -> cores.signum() > 0);
  }
}
