package org.example.kotlin

import org.apache.flink.streaming.api.datastream.DataStream
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private val StreamExecutionEnvironment.numbers: DataStream<Long>
  get() = fromSequence(0, 9).setParallelism(3)

/** A property that extends the environment. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 2
  env.numbers.print()
  env.execute()
}
