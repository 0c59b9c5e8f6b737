package io.github.flinkparallelism.deployment;

/**
 * A file that can say how a job runs.
 *
 * @param file relative to the project's root
 * @param kind in its owner's words
 * @param silence why it says nothing, or why what it says may count for no job
 */
public record Carrier(String file, String kind, String silence) {}
