package io.github.flinkparallelism.verify.comparison;

/** How the analyzer's word on an operator compares with Flink's. */
public enum Verdict {
  /** It claims what Flink plans, or rightly says that nobody can know before run time. */
  EXACT,
  /** It claims what Flink plans, provided that an input keeps its default. */
  DEFAULT,
  /** Flink's number is in the range. */
  RANGE,
  /** It makes no claim. */
  UNKNOWN,
  /** It claims something else than Flink plans. */
  WRONG
}
