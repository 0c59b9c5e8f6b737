package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Streams together. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val left = env.fromSequence(0, 9).setParallelism(2)
  val right = env.fromSequence(10, 19).setParallelism(3)
  left.union(right).map { it + 1 }.setParallelism(4).print()
  env.execute()
}
