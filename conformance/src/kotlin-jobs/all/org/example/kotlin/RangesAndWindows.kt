package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Ranges in both directions and with steps, and parts of lists. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9)
    .setParallelism((10 downTo 1 step 3).toList().size)
    .print()
    .setParallelism((0 until 10 step 4).last())
  env.fromSequence(0, 9)
    .setParallelism(listOf(1, 2, 3, 4).windowed(2).size)
    .print()
    .setParallelism(sequenceOf(1, 2).map { it + 1 }.sum())
  env.execute()
}
