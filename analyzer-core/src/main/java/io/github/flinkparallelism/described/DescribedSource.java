package io.github.flinkparallelism.described;

import io.github.flinkparallelism.source.Location;

/**
 * A source function that is not in source.
 *
 * @param className qualified
 * @param isParallel whether it implements {@code ParallelSourceFunction}
 * @param location its entry in the file
 */
public record DescribedSource(String className, boolean isParallel, Location location) {}
