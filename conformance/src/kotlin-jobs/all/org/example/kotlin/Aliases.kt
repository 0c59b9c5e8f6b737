package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

typealias Environment = StreamExecutionEnvironment

private fun build(env: Environment) {
  env.fromSequence(0, 9).setParallelism(3).print()
}

/** A type by another name. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  build(env)
  env.execute()
}
