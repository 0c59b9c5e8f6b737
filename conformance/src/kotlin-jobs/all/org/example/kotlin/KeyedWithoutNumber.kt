package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A keyed stream has the environment's number. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 3
  env.fromSequence(0, 9).keyBy { it % 2 }.reduce { a, b -> a + b }.print().setParallelism(1)
  env.execute()
}
