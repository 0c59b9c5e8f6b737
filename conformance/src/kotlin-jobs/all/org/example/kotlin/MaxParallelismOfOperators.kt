package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** The most that an operator can be rescaled to. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.maxParallelism = 64
  env.fromSequence(0, 9).map { it + 1 }.setMaxParallelism(16).setParallelism(4).print()
  env.execute()
}
