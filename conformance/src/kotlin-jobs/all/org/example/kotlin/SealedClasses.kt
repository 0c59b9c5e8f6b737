package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

sealed class Mode {
  object Fast : Mode()

  data class Fixed(val workers: Int) : Mode()
}

private fun workers(mode: Mode): Int =
  when (mode) {
    is Mode.Fast -> 6
    is Mode.Fixed -> mode.workers
  }

/** A value is one of a few classes. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  for (mode in listOf(Mode.Fast, Mode.Fixed(4))) {
    env.fromSequence(0, 9).setParallelism(workers(mode)).print().setParallelism(1)
  }
  env.execute()
}
