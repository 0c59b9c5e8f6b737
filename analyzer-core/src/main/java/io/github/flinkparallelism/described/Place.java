package io.github.flinkparallelism.described;

/**
 * Where a Flink object comes from, or what a method returns.
 *
 * @param kind the place
 * @param argument of {@code ARGUMENT}, from 1; else 0
 */
public record Place(Kind kind, int argument) {

  /** The places. */
  public enum Kind {
    /** The stream of the last operator, or the one passed in where there is none. */
    STREAM,
    /** The environment in which the method works. */
    ENVIRONMENT,
    /** An argument of the call. */
    ARGUMENT,
    /** {@code StreamExecutionEnvironment.getExecutionEnvironment()}, called by the method. */
    CREATED,
    /** Nothing that matters to the plan. */
    NOTHING
  }

  /** An argument, from 1. */
  static Place argument(int number) {
    return new Place(Kind.ARGUMENT, number);
  }

  /** One of the others. */
  static Place of(Kind kind) {
    return new Place(kind, 0);
  }
}
