package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the job needs against what the deployment offers.
 *
 * @param required the sum over slot sharing groups of their widest vertex
 * @param byGroup slots of each group, in the order in which the groups appear in the job
 * @param peak the most slots that a batch job takes at a time, where that is known to be less than
 *     the sum
 * @param available TaskManagers times slots, where both are known
 * @param taskManagers number of TaskManagers, where known
 * @param slotsPerTaskManager {@code taskmanager.numberOfTaskSlots}, where known
 * @param idle slots that this job leaves unused, where both sides are known and it fits
 * @param onDemand whether TaskManagers are started as the job needs them
 * @param cpu cores of TaskManagers and slots; where groups state resources, {@code available} and
 *     {@code idle} are not known
 * @param note what else is to be told of the TaskManagers
 * @param location what states the capacity
 */
public record Slots(
    Quantity required,
    Map<String, Quantity> byGroup,
    Optional<Integer> peak,
    Optional<Integer> available,
    Optional<Integer> taskManagers,
    Optional<Integer> slotsPerTaskManager,
    Optional<Integer> idle,
    boolean onDemand,
    Cpu cpu,
    Optional<String> note,
    Optional<Location> location) {

  /** The capacity of a cluster that stays as it is, or one that is not known. */
  public Slots(
      Quantity required,
      Map<String, Quantity> byGroup,
      Optional<Integer> available,
      Optional<Integer> taskManagers,
      Optional<Integer> slotsPerTaskManager,
      Optional<Integer> idle,
      Optional<Location> location) {
    this(
        required,
        byGroup,
        Optional.empty(),
        available,
        taskManagers,
        slotsPerTaskManager,
        idle,
        false,
        Cpu.UNSTATED,
        Optional.empty(),
        location);
  }

  /** Whether the job is known to need more than what is known to be there. */
  public boolean areShort() {
    Optional<Integer> need = required.isPeak() ? required.min() : required.value();
    return available.isPresent() && need.isPresent() && available.get() < need.get();
  }

  /** Cores that a slot of {@code group} takes; empty where the source or the files do not tell. */
  public Optional<BigDecimal> coresPerSlot(String group) {
    Optional<BigDecimal> stated = cpu.byGroup().get(group);
    if (stated != null) {
      return stated;
    }
    return cpu.perTaskManager()
        .flatMap(
            all ->
                slotsPerTaskManager
                    .filter(each -> each > 0)
                    .map(each -> all.divide(BigDecimal.valueOf(each), MathContext.DECIMAL32)));
  }

  /** The least that all slots together take, in cores; those of which nothing is known take 0. */
  public BigDecimal leastCores() {
    return byGroup.entrySet().stream()
        .map(
            group ->
                coresPerSlot(group.getKey())
                    .orElse(BigDecimal.ZERO)
                    .multiply(
                        BigDecimal.valueOf(
                            group.getValue().value().or(group.getValue()::min).orElse(0))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Cores of all TaskManagers. */
  public Optional<BigDecimal> offeredCores() {
    return cpu.perTaskManager()
        .flatMap(each -> taskManagers.map(count -> each.multiply(BigDecimal.valueOf(count))));
  }

  /**
   * How many TaskManagers hold {@code slots}.
   *
   * @param each slots of a TaskManager, at least 1
   */
  public static int taskManagersFor(int slots, int each) {
    return (int) (((long) slots + each - 1) / each);
  }

  public Slots {
    byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
  }
}
