package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** How records go from one operator to the next. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 3
  val numbers = env.fromSequence(0, 9)
  numbers.rebalance().map { it + 1 }.setParallelism(2).print()
  numbers.shuffle().map { it + 1 }.print()
  numbers.broadcast().map { it + 1 }.print()
  numbers.global().map { it + 1 }.setParallelism(1).print()
  env.execute()
}
