package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the job needs against what the deployment offers.
 *
 * @param required the sum over slot sharing groups of their widest vertex
 * @param byGroup slots of each group, in the order in which the groups appear in the job
 * @param available TaskManagers times slots, where both are known
 * @param taskManagers number of TaskManagers, where known
 * @param slotsPerTaskManager {@code taskmanager.numberOfTaskSlots}, where known
 * @param idle slots that this job leaves unused, where both sides are known and it fits
 * @param onDemand whether TaskManagers are started as the job needs them
 * @param location what states the capacity
 */
public record Slots(
    Quantity required,
    Map<String, Quantity> byGroup,
    Optional<Integer> available,
    Optional<Integer> taskManagers,
    Optional<Integer> slotsPerTaskManager,
    Optional<Integer> idle,
    boolean onDemand,
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
    this(required, byGroup, available, taskManagers, slotsPerTaskManager, idle, false, location);
  }

  /** Whether the job is known to need more than what is known to be there. */
  public boolean areShort() {
    return available.isPresent()
        && required.value().isPresent()
        && available.get() < required.value().get();
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
