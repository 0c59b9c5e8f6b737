package io.github.flinkparallelism.source;

/**
 * Where a value that the program reads is written down: an entry of a configuration file.
 *
 * @param text the entry as a reader would quote it: {@code task.consumer.parallelism = 4}
 * @param location where it stands
 */
public record Origin(String text, Location location) {}
