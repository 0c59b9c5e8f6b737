package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * The fixed number of TaskManagers of a deployment.
 *
 * @param count how many
 * @param code what says so: {@code --task-managers 3}, {@code conf/workers}
 * @param location where; absent for flags
 */
public record TaskManagers(int count, String code, Optional<Location> location) {}
