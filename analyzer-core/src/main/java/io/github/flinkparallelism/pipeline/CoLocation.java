package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.source.Location;

/**
 * The wish that subtasks of operators share slots one by one; {@code
 * Transformation#setCoLocationGroupKey}.
 *
 * @param key operators with the same key belong together
 * @param location the call that says so
 */
public record CoLocation(String key, Location location) {}
