package org.example.kotlin

import org.apache.flink.api.common.functions.MapFunction
import org.apache.flink.api.java.functions.KeySelector
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** An interface of Java with one method, made of a lambda. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9)
    .map(MapFunction<Long, Long> { it + 1 })
    .setParallelism(3)
    .keyBy(KeySelector<Long, Long> { it % 2 })
    .reduce { a, b -> a + b }
    .setParallelism(2)
    .print()
  env.execute()
}
