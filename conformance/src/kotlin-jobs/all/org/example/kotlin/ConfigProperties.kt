package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Properties of properties: the configuration of the environment. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 2
  env.config.maxParallelism = 64
  env.fromSequence(0, 9).map { it + 1 }.print()
  env.execute()
}
