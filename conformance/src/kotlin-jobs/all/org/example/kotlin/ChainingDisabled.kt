package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** No chains at all. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.disableOperatorChaining()
  env.fromSequence(0, 9).map { it + 1 }.print()
  env.execute()
}
