package io.github.flinkparallelism.conformance.generator;

/** Why a row cannot stand everywhere. */
enum Trait {
  /** Flink refuses it in batch mode, such as an unbounded source. */
  STREAMING_ONLY,
  /** Flink may refuse it at all. */
  ILLEGAL,
  /** It cannot be repeated, such as a uid. */
  ONCE
}
