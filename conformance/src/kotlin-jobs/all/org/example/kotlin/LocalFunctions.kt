package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Functions inside of functions. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  fun workers(base: Int) = base + 1

  val add: (Int, Int) -> Int = { a, b -> a + b }
  env.fromSequence(0, 9).setParallelism(workers(2)).print().setParallelism(add(1, 3))
  env.execute()
}
