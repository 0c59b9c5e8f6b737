package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private sealed class Load {
  object Idle : Load()

  class Records(val n: Int) : Load()
}

private fun width(n: Int): Int = n

private fun width(load: Load): Int = if (load is Load.Records) load.n else 3

/** An object is an argument of the type of its class. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9).setParallelism(width(Load.Idle)).print().setParallelism(width(2))
  env.fromSequence(0, 9).setParallelism(width(Load.Records(6))).print().setParallelism(1)
  env.execute()
}
