package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun build(env: StreamExecutionEnvironment, sources: Int, sinks: Int) {
  env.fromSequence(0, 9).setParallelism(sources).print().setParallelism(sinks)
}

/** Arguments in another order. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  build(sinks = 3, env = env, sources = 2)
  env.execute()
}
