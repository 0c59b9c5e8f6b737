package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A property of the environment is its getter. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 3
  env.fromSequence(0, 9).print().setParallelism(env.parallelism - 1)
  env.execute()
}
