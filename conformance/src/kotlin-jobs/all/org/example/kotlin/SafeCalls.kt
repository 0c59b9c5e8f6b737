package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun missing(): String? = null

/** Calls on what may be null. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val none: String? = missing()
  val some: String? = "abc"
  env.fromSequence(0, 9).setParallelism(none?.length ?: 5).print().setParallelism(some?.length ?: 6)
  some?.let { env.fromSequence(0, 9).print().setParallelism(it.length) }
  none?.let { env.fromSequence(0, 9).print() }
  env.fromSequence(0, 9).print().setParallelism(some!!.length)
  env.execute()
}
