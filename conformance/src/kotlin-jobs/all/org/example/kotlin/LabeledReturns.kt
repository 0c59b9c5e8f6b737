package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun sum(widths: List<Int>): Int {
  var sum = 0
  widths.forEach next@{ if (it == 2) return@next; sum += it }
  run all@{ widths.forEach { if (it > 2) return@all; sum += 10 } }
  return sum
}

private fun find(widths: List<Int>, least: Int): Int {
  widths.forEach { if (it >= least) return it }
  return 1
}

/** Functions that are left from inside of others, by label and without. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9).setParallelism(sum(listOf(1, 2, 3))).print().setParallelism(1)
  env.fromSequence(0, 9)
    .setParallelism(find(listOf(2, 4, 6), 3)).print().setParallelism(find(listOf(2), 3))
  env.execute()
}
