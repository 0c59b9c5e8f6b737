package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Null where a test fails. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val wide = 8.takeIf { it > 4 } ?: 2
  val narrow = 8.takeUnless { it > 4 } ?: 2
  env.fromSequence(0, 9).setParallelism(wide).print().setParallelism(narrow)
  env.execute()
}
