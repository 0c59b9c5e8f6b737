package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A condition has a value. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val big = 3 > 2
  val workers = if (big) {
    val half = 3
    half * 2
  } else {
    1
  }
  env.parallelism = if (big) 2 else 4
  env.fromSequence(0, 9).map { it + 1 }.setParallelism(workers).print()
  env.execute()
}
