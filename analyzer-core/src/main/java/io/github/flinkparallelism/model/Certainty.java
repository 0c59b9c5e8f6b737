package io.github.flinkparallelism.model;

/** How sure a number is. Ordered from the surest to the least sure. */
public enum Certainty {
  /** Flink computes this very value in this scenario. */
  EXACT,
  /** Exact if a named input keeps the default that the source states. */
  DEFAULT,
  /** One of a finite set or interval. */
  RANGE,
  /** Cannot be told from source. */
  UNKNOWN;

  /** The less sure of the two. */
  public Certainty and(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
