package org.example.kotlin

import org.apache.flink.streaming.api.datastream.DataStream
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun DataStream<Long>.doubled(workers: Int = 2): DataStream<Long> =
  map { it * 2 }.setParallelism(workers)

/** A function that extends streams. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9).doubled(3).doubled().print()
  env.execute()
}
