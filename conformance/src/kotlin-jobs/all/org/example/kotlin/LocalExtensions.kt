package org.example.kotlin

import org.apache.flink.streaming.api.datastream.DataStream
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Functions in functions extend values too; numbers are written in several ways. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val more = 2
  fun Int.raised(by: Int = more) = this + by
  fun DataStream<Long>.stage(p: Int): DataStream<Long> = map { it + 1 }.setParallelism(p)
  env.fromSequence(0, 9).setParallelism(3.raised())
      .stage(3.raised(by = 1))
      .stage(0b110)
      .print().setParallelism(0x1_0 - 9)
  env.execute()
}
