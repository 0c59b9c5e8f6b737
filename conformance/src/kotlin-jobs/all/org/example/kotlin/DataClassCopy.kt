package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

data class Sizes(val sources: Int = 2, val sinks: Int = 1)

/** A copy with one value replaced. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val base = Sizes(sinks = 3)
  val more = base.copy(sources = 4)
  val (sources, sinks) = more
  env.fromSequence(0, 9).setParallelism(sources).print().setParallelism(sinks)
  env.fromSequence(0, 9).setParallelism(base.sources).print().setParallelism(if (base == Sizes(2, 3)) 5 else 6)
  env.execute()
}
