package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.MemoryAmount;
import io.github.flinkparallelism.version.FlinkVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How many TaskManagers a resource manager has at least and at most that starts them itself, {@code
 * SlotManagerConfiguration#fromConfiguration}. Limits of cores and memory replace each its half of
 * the limit of slots; they count from 1.18 on, when Flink began to compare resources by default.
 */
public final class WorkerLimits {
  private static final String PREFIX = "slotmanager.";
  private static final String MOST_SLOTS = PREFIX + "number-of-slots.max";
  private static final String LEAST_SLOTS = PREFIX + "number-of-slots.min";

  private final Deployment deployment;
  private final int slots;
  private final Optional<BigDecimal> cores;
  private final FlinkVersion version;

  /**
   * Of TaskManagers that are alike.
   *
   * @param slots of each, at least 1
   * @param cores of each, where known
   */
  public WorkerLimits(
      Deployment deployment, int slots, Optional<BigDecimal> cores, FlinkVersion version) {
    this.deployment = deployment;
    this.slots = slots;
    this.cores = cores;
    this.version = version;
  }

  /**
   * A limit.
   *
   * @param taskManagers how many; absent where it depends on a size that is not known
   * @param setting what says so
   */
  public record Limit(OptionalLong taskManagers, Setting setting) {}

  /** The strictest limit; one that is not known comes first. */
  public Optional<Limit> most() {
    return all("max", MOST_SLOTS, version.atLeast(1, 18), RoundingMode.FLOOR).stream()
        .min(Comparator.comparingLong(limit -> limit.taskManagers().orElse(-1)));
  }

  /** What is started in any case, from 1.19 on; one that is not known comes first. */
  public Optional<Limit> least() {
    return version.atLeast(1, 19)
        ? all("min", LEAST_SLOTS, true, RoundingMode.CEILING).stream()
            .max(Comparator.comparingLong(limit -> limit.taskManagers().orElse(Long.MAX_VALUE)))
        : Optional.empty();
  }

  private List<Limit> all(String end, String ofSlots, boolean byResources, RoundingMode mode) {
    Optional<Limit> cpu = limit(end + "-total-resource.cpu", WorkerLimits::number, cores, mode);
    Optional<BigDecimal> memory =
        TaskManagerMemory.of(deployment, version)
            .map(TaskManagerMemory::total)
            .map(BigDecimal::valueOf);
    Optional<Limit> bytes =
        limit(
            end + "-total-resource.memory",
            text -> MemoryAmount.bytes(text).map(BigDecimal::valueOf),
            memory,
            mode);
    List<Limit> limits = new ArrayList<>();
    if (byResources) {
      cpu.ifPresent(limits::add);
      bytes.ifPresent(limits::add);
    }
    boolean replaced = byResources && cpu.isPresent() && bytes.isPresent();
    if (!replaced) {
      IntegerSetting.effective(deployment, ofSlots)
          .filter(number -> number.value() > 0)
          .ifPresent(number -> limits.add(ofSlots(number, mode)));
    }
    return limits;
  }

  private Limit ofSlots(IntegerSetting number, RoundingMode mode) {
    BigDecimal all = BigDecimal.valueOf(number.value());
    long count = all.divide(BigDecimal.valueOf(slots), 0, mode).longValue();
    return new Limit(OptionalLong.of(count), number.setting());
  }

  private Optional<Limit> limit(
      String key,
      Function<String, Optional<BigDecimal>> parser,
      Optional<BigDecimal> each,
      RoundingMode mode) {
    return deployment
        .effective(PREFIX + key)
        .map(
            setting -> {
              Optional<BigDecimal> all = parser.apply(setting.value());
              boolean known = all.isPresent() && each.isPresent();
              return new Limit(
                  known
                      ? OptionalLong.of(all.get().divide(each.get(), 0, mode).longValue())
                      : OptionalLong.empty(),
                  setting);
            });
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(text.trim())
        .filter(it -> it.matches("\\d{1,9}(\\.\\d{1,9})?"))
        .map(BigDecimal::new);
  }
}
