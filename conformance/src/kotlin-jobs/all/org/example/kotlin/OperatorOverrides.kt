package org.example.kotlin

// run: -p 7

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** What an operator is given is stronger than the environment. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 4
  env.fromSequence(0, 9).map { it + 1 }.setParallelism(2).filter { it > 1 }.print()
  env.execute()
}
