package org.example.kotlin

import org.apache.flink.streaming.api.datastream.DataStream
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A stream goes through a list of steps. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val source: DataStream<Long> = env.fromSequence(0, 9)
  listOf(2, 3, 4)
    .filter { it != 3 }
    .fold(source) { stream, workers -> stream.map { it + 1 }.setParallelism(workers) }
    .print()
  env.execute()
}
