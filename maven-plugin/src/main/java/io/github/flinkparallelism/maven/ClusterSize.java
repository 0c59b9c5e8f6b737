package io.github.flinkparallelism.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The size of the cluster as the user stated it.
 *
 * @param taskManagers how many TaskManagers
 * @param slotsPerTaskManager slots of each
 */
record ClusterSize(Optional<Integer> taskManagers, Optional<Integer> slotsPerTaskManager) {

  /**
   * Reads {@code 4} (slots per TaskManager) or {@code 3x4} (TaskManagers times slots).
   *
   * @param slots may be null
   * @param taskManagers the separate parameter; may be null
   */
  static ClusterSize parse(String slots, Integer taskManagers) throws MojoExecutionException {
    Optional<Integer> managers = Optional.ofNullable(taskManagers);
    if (managers.isPresent() && managers.get() < 1) {
      throw new MojoExecutionException(
          PropertyNames.TASK_MANAGERS + ": " + taskManagers + " is not a positive number.");
    }
    if (slots == null) {
      return new ClusterSize(managers, Optional.empty());
    }
    int times = slots.indexOf('x');
    if (times < 0) {
      return new ClusterSize(managers, Optional.of(positive(slots, slots)));
    }
    int product = positive(slots.substring(0, times), slots);
    if (managers.isPresent() && managers.get() != product) {
      throw new MojoExecutionException(
          "%s: \"%s\" says %d TaskManagers, but %s says %d. Give only one of them."
              .formatted(
                  PropertyNames.SLOTS,
                  slots,
                  product,
                  PropertyNames.TASK_MANAGERS,
                  managers.get()));
    }
    return new ClusterSize(
        Optional.of(product), Optional.of(positive(slots.substring(times + 1), slots)));
  }

  private static int positive(String number, String slots) throws MojoExecutionException {
    try {
      int value = Integer.parseInt(number.strip());
      if (value > 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below together with numbers that are too small.
    }
    throw new MojoExecutionException(
        PropertyNames.SLOTS
            + ": \""
            + slots
            + "\" is neither slots per TaskManager, such as 4, nor TaskManagers x slots, such as"
            + " 3x4.");
  }
}
