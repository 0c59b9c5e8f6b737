package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A property of the environment is its setter. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 3
  env.fromSequence(0, 9).map { it + 1 }.print()
  env.execute()
}
