package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Cases that are tests. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val cores = 6
  val workers = when {
    cores > 8 -> 8
    cores > 4 -> 3
    else -> 1
  }
  env.fromSequence(0, 9).map { it + 1 }.setParallelism(workers).print()
  env.execute()
}
