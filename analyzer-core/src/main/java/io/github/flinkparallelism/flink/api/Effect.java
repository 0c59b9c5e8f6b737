package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Value;

/** What a method of Flink's API does to the recorded pipeline; the right column of a table. */
@FunctionalInterface
interface Effect {
  /** Applies the effect; returns the method's result. */
  Value apply(Call call);
}
