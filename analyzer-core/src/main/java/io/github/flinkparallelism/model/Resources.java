package io.github.flinkparallelism.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What TaskManagers have, and what the slots take that are cut out of them: cores, bytes and
 * pieces.
 *
 * @param perTaskManager what each TaskManager has, as far as it is known
 * @param coresStated whether somebody states the cores of TaskManagers; otherwise they are Flink's,
 *     a core for each slot
 * @param byGroup what a slot takes, of each slot sharing group that states its resources: all that
 *     it states, each empty where the source does not tell. A slot of any other group takes an
 *     equal share of its TaskManager.
 */
public record Resources(
    Map<Resource, BigDecimal> perTaskManager,
    boolean coresStated,
    Map<String, Map<Resource, Optional<BigDecimal>>> byGroup) {
  /** Nothing is known and nothing is stated. */
  public static final Resources UNSTATED = new Resources(Map.of(), false, Map.of());

  public Resources {
    perTaskManager = Collections.unmodifiableMap(new TreeMap<>(perTaskManager));
    byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
  }

  /**
   * Whether TaskManagers are cut by resources, {@code FineGrainedSlotManager}: the number of their
   * slots is then what fits, and not {@code taskmanager.numberOfTaskSlots}.
   */
  public boolean areFineGrained() {
    return !byGroup.isEmpty();
  }

  /** CPU cores of each TaskManager, above 0, where known. */
  public Optional<BigDecimal> coresPerTaskManager() {
    return ofTaskManager(Resource.CPU);
  }

  /** What each TaskManager has of a resource, where known. */
  public Optional<BigDecimal> ofTaskManager(Resource resource) {
    return Optional.ofNullable(perTaskManager.get(resource));
  }

  /** What groups ask for and cores, in the order of reports. */
  public SortedSet<Resource> compared() {
    SortedSet<Resource> compared = new TreeSet<>();
    compared.add(Resource.CPU);
    byGroup.values().forEach(each -> compared.addAll(each.keySet()));
    return compared;
  }
}
