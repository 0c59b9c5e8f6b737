package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun bounded(n: Int): Int =
    runCatching {
          if (n > 2) return 5
          require(n > 0) { "not positive" }
          n
        }
        .getOrDefault(3)

/** What is thrown is a result as well. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9).setParallelism(runCatching { "many".toInt() }.getOrElse { 4 })
      .map { it + 1 }.setParallelism(runCatching { "2".toInt() }.getOrDefault(9))
      .map { it + 1 }.setParallelism(runCatching { "many".toInt() }.getOrNull() ?: 6)
      .map { it + 1 }.setParallelism(runCatching { "2".toInt() }.map { it + 1 }.getOrThrow())
      .map { it + 1 }.setParallelism(bounded(0))
      .map { it + 1 }.setParallelism(bounded(2))
      .print().setParallelism(bounded(7))
  env.execute()
}
