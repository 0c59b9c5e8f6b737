package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** The result of a block, and a block on something else. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  with(env) {
    parallelism = 2
    fromSequence(0, 9)
  }.run { map { it + 1 }.setParallelism(3) }.print()
  env.execute()
}
