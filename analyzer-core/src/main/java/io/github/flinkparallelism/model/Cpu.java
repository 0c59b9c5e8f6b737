package io.github.flinkparallelism.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * CPU cores of TaskManagers and of the slots that are cut out of them.
 *
 * @param perTaskManager cores of each TaskManager, above 0, where known
 * @param stated whether somebody states that number; otherwise it is Flink's, a core for each slot
 * @param byGroup cores that a slot takes, of each slot sharing group that states its resources;
 *     empty where the source does not tell. A slot of any other group takes an equal share of its
 *     TaskManager.
 */
public record Cpu(
    Optional<BigDecimal> perTaskManager,
    boolean stated,
    Map<String, Optional<BigDecimal>> byGroup) {
  /** Nothing is known and nothing is stated. */
  public static final Cpu UNSTATED = new Cpu(Optional.empty(), false, Map.of());

  public Cpu {
    byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
  }

  /**
   * Whether TaskManagers are cut by resources, {@code FineGrainedSlotManager}: the number of their
   * slots is then what fits, and not {@code taskmanager.numberOfTaskSlots}.
   */
  public boolean isFineGrained() {
    return !byGroup.isEmpty();
  }
}
