package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * The fixed number of TaskManagers of a deployment.
 *
 * @param count how many
 * @param code what says so: {@code --task-managers 3}, {@code conf/workers}
 * @param location where; absent for flags
 * @param note what a user should know of them beyond that, such as what they cost
 */
public record TaskManagers(
    int count, String code, Optional<Location> location, Optional<String> note) {
  /** TaskManagers of which there is nothing else to tell. */
  public TaskManagers(int count, String code, Optional<Location> location) {
    this(count, code, location, Optional.empty());
  }
}
