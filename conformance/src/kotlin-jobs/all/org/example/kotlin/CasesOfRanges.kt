package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun width(n: Int): Int = when (n) {
  0 -> 1
  in 1..3, in 5..6 -> 2
  !in 0 until 100 -> 9
  4, 7 -> 3
  else -> 5
}

/** Cases by range and by several values. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  for (n in listOf(0, 2, 4, 6, 7, 8, 100)) {
    env.fromSequence(0, 9).setParallelism(width(n)).print().setParallelism(1)
  }
  env.execute()
}
