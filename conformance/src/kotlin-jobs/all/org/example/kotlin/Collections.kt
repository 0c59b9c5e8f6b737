package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Numbers that come out of collections. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val all = listOf(1, 2, 3)
  val first = all.map { it * 2 }.filter { it > 2 }.sum()
  val second = all.first() + all.last() + all.size
  val third = mapOf("x" to 3)["x"] ?: 1
  env.fromSequence(0, 9).setParallelism(first).map { it + 1 }.setParallelism(second).print().setParallelism(third)
  env.execute()
}
