package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Blocks that are given the stream. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9)
    .also { it.setParallelism(2) }
    .let { numbers -> numbers.map { it * 2 } }
    .also { it.setParallelism(5) }
    .print()
  env.execute()
}
