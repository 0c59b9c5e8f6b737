package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;

/**
 * An error that Flink would throw while building or submitting this plan.
 *
 * @param kind which rule of Flink is broken
 * @param message what is wrong, with the numbers
 * @param consequence what Flink does
 * @param remedy what to change
 * @param location the offending call
 */
public record Violation(
    Kind kind, String message, String consequence, String remedy, Location location) {

  /** False for what is worth saying although Flink plans and accepts it. */
  public boolean isRefused() {
    return kind != Kind.LOCAL_ONLY && kind != Kind.RESOURCES_WITHOUT_SWITCH;
  }

  /** Flink's checks, one constant each. */
  public enum Kind {
    /** 0, below -1 or above 32768. */
    ILLEGAL_PARALLELISM,
    /** Parallelism other than 1 on an operator that cannot be parallel. */
    NON_PARALLEL_OPERATOR,
    /** Max parallelism outside 1..32768. */
    ILLEGAL_MAX_PARALLELISM,
    /** Max parallelism below parallelism. */
    MAX_PARALLELISM_BELOW_PARALLELISM,
    /** A forward partitioner between operators of different parallelism. */
    FORWARD_CHANGES_PARALLELISM,
    /** A partitioner on a keyed stream. */
    PARTITIONER_ON_KEYED_STREAM,
    /** A local environment in a job that is submitted to a cluster. */
    LOCAL_ENVIRONMENT_IN_CLUSTER,
    /** No error: what stands behind a condition that holds in local runs only. */
    LOCAL_ONLY,
    /** Resources of a slot sharing group in a cluster that grants none. */
    RESOURCES_WITHOUT_SWITCH,
    /** execute() on an environment without operators. */
    NO_OPERATORS,
    /** Any other error that Flink throws for this plan. */
    OTHER
  }
}
