package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private class Widths(val of: (Int) -> Int, val table: Map<String, Int>)

/** A property that is a function is called like a method. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val widths = Widths({ it * 2 }, mapOf("map" to 3))
  env.fromSequence(0, 9)
    .setParallelism(widths.of(2))
    .print()
    .setParallelism(widths.table.getValue("map"))
  env.execute()
}
