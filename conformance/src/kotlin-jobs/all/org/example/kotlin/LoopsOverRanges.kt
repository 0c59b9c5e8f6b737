package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Ranges of all kinds. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val numbers = env.fromSequence(0, 9)
  for (i in 1..2) numbers.print().setParallelism(i)
  for (i in 3 until 5) numbers.print().setParallelism(i)
  for (i in 2 downTo 1) numbers.print().setParallelism(i)
  for (i in 2..6 step 2) numbers.print().setParallelism(i)
  repeat(2) { numbers.print().setParallelism(it + 3) }
  env.execute()
}
