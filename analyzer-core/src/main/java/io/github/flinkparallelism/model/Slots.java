package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param resources of TaskManagers and slots; where groups state theirs, {@code available} and
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
    Resources resources,
    Optional<String> note,
    Optional<Location> location) {
  /** {@code Resource#MAX_VALUE_SCALE}. */
  private static final int SCALE = 8;

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
        Resources.UNSTATED,
        Optional.empty(),
        location);
  }

  /** Whether the job is known to need more than what is known to be there. */
  public boolean areShort() {
    Optional<Integer> need = required.isPeak() ? required.min() : required.value();
    return available.isPresent() && need.isPresent() && available.get() < need.get();
  }

  /**
   * The least and the most that a slot of {@code group} takes of a resource; empty where the source
   * or the files do not tell. A group that states nothing gets slots of an equal share of their
   * TaskManager, or those that were made for other groups: any slot matches it, {@code
   * ResourceProfile#isMatching}, and the pool then asks for another one of that size, {@code
   * DeclarativeSlotPoolBridge#adjustRequirements}.
   */
  public Optional<Span> perSlot(String group, Resource resource) {
    Map<Resource, Optional<BigDecimal>> stated = resources.byGroup().get(group);
    if (stated != null) {
      return amount(stated, resource).map(exact -> new Span(exact, exact));
    }
    Optional<Span> span = share(resource).map(share -> new Span(share, share));
    for (Map<Resource, Optional<BigDecimal>> other : resources.byGroup().values()) {
      Optional<BigDecimal> of = amount(other, resource);
      span = span.flatMap(known -> of.map(known::with));
    }
    return span;
  }

  private static Optional<BigDecimal> amount(
      Map<Resource, Optional<BigDecimal>> stated, Resource resource) {
    return stated.getOrDefault(resource, Optional.of(BigDecimal.ZERO));
  }

  /** Rounded down as {@code Resource#divide} and {@code MemorySize#divide} do. */
  private Optional<BigDecimal> share(Resource resource) {
    int scale = resource.unit() == Resource.Unit.BYTES ? 0 : SCALE;
    return resources
        .ofTaskManager(resource)
        .flatMap(
            all ->
                slotsPerTaskManager
                    .filter(each -> each > 0)
                    .map(each -> all.divide(BigDecimal.valueOf(each), scale, RoundingMode.DOWN)));
  }

  /** Amounts from {@code least} to {@code most}. */
  public record Span(BigDecimal least, BigDecimal most) {
    private Span with(BigDecimal amount) {
      return new Span(least.min(amount), most.max(amount));
    }

    /** Whether it is one amount. */
    public boolean isExact() {
      return least.compareTo(most) == 0;
    }
  }

  /** The least that all slots together take of it; those of which nothing is known take 0. */
  public BigDecimal least(Resource resource) {
    return byGroup.entrySet().stream()
        .map(
            group ->
                perSlot(group.getKey(), resource)
                    .map(Span::least)
                    .orElse(BigDecimal.ZERO)
                    .multiply(
                        BigDecimal.valueOf(
                            group.getValue().value().or(group.getValue()::min).orElse(0))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What all TaskManagers have of it. */
  public Optional<BigDecimal> offered(Resource resource) {
    return resources
        .ofTaskManager(resource)
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
