package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Chains that are started and left. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 2
  env.fromSequence(0, 9).map { it + 1 }.startNewChain().map { it + 1 }.disableChaining().print()
  env.execute()
}
