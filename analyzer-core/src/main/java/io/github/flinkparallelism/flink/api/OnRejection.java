package io.github.flinkparallelism.flink.api;

/** What becomes of a call that Flink rejects with an exception which the program catches. */
public enum OnRejection {
  /** The program goes on in its handler. */
  FOLLOW_HANDLERS,
  /**
   * The error is reported and the call left out: for programs that only log what keeps them from
   * executing anything.
   */
  REPORT
}
