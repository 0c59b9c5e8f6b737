package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Lists, maps and indices. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val numbers = env.fromSequence(0, 9)
  for (workers in listOf(2, 3)) numbers.print().setParallelism(workers)
  for ((name, workers) in mapOf("a" to 4, "b" to 5)) numbers.print().name(name).setParallelism(workers)
  val sizes = arrayOf(2, 6)
  for (i in sizes.indices) numbers.print().setParallelism(sizes[i])
  for ((i, size) in sizes.withIndex()) numbers.print().setParallelism(size + i)
  listOf(1, 2).forEach { numbers.print().setParallelism(it) }
  env.execute()
}
