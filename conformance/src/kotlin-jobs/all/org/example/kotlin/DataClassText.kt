package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

data class Label(val name: String, val number: Int)

/** The text of an object of a data class is the name of an operator. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9).map { it + 1 }.name("${Label("a", 3)}").print()
  env.execute()
}
