package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

class Pools(val sources: Int, val sinks: Int) {
  constructor(both: Int) : this(both, both)

  var spare = sources + sinks

  init {
    spare += 1
  }
}

/** Several ways to make an object. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val sizes = Pools(2)
  sizes.spare += 1
  env.fromSequence(0, 9).setParallelism(sizes.spare).print().setParallelism(Pools(sinks = 3, sources = 1).sinks)
  env.execute()
}
