package org.example.kotlin

import org.apache.flink.api.common.functions.MapFunction
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Functions as objects without a name. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9)
    .map(
      object : MapFunction<Long, Long> {
        override fun map(value: Long): Long = value + 1
      },
    )
    .setParallelism(3)
    .print()
  env.execute()
}
