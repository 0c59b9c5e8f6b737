package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** The value of what did not fail. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val workers = try {
    "3".toInt()
  } catch (e: NumberFormatException) {
    7
  }
  env.fromSequence(0, 9).map { it + 1 }.setParallelism(workers).print()
  env.execute()
}
