package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Cases with several values, ranges and types. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val size = "large"
  val sources = when (size) {
    "small", "tiny" -> 1
    "large" -> 5
    else -> 3
  }
  val sinks = when (sources) {
    in 1..4 -> 1
    !in 0 until 10 -> 2
    else -> 4
  }
  env.fromSequence(0, 9).setParallelism(sources).print().setParallelism(sinks)
  env.execute()
}
