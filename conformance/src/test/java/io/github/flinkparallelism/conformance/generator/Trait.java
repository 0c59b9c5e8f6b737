package io.github.flinkparallelism.conformance.generator;

/** Why a row cannot stand everywhere. */
enum Trait {
  /** Flink refuses it in batch mode, such as an unbounded source. */
  STREAMING_ONLY,
  /** Flink refuses it in streaming mode, or it would make a batch job of the program. */
  BATCH_ONLY,
  /** Flink refuses it on a cluster. */
  LOCAL_ONLY,
  /** Flink may refuse it at all. */
  ILLEGAL,
  /** It cannot be repeated, such as a uid. */
  ONCE
}
