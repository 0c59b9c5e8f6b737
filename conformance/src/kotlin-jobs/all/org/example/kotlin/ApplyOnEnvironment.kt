package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A block with the environment as its receiver. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.apply {
    parallelism = 3
    setMaxParallelism(32)
    fromSequence(0, 9).map { it + 1 }.print()
  }
  env.execute()
}
