package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Texts that functions make of parts. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val parts = listOf("read", "all", "orders")
  val name = buildString {
    append("map ")
    for (part in parts) append(part.length).append('.')
  }
  env.fromSequence(0, 9).name(parts.joinToString("-")).setParallelism(2)
      .map { it + 1 }.name(name)
      .map { it + 1 }.name(parts.joinToString(prefix = "<", postfix = ">") { it.uppercase() })
      .print().setParallelism(listOf(1, 2).joinToString("").toInt())
  env.execute()
}
