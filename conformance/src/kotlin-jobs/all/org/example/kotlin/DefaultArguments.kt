package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun build(env: StreamExecutionEnvironment, sources: Int = 2, sinks: Int = sources + 1) {
  env.fromSequence(0, 9).setParallelism(sources).print().setParallelism(sinks)
}

/** Arguments that are left out. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  build(env)
  build(env, 3)
  build(env, sinks = 5)
  env.execute()
}
