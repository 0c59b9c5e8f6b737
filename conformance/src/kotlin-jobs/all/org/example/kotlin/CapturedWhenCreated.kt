package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** An operator keeps what the environment said when it was made. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 2
  val numbers = env.fromSequence(0, 9)
  env.parallelism = 5
  numbers.map { it + 1 }.print()
  env.execute()
}
