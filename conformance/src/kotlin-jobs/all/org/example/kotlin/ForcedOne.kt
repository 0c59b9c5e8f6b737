package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A source that is not parallel. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 4
  env.fromElements(1L, 2L, 3L).map { it + 1 }.print()
  env.execute()
}
