package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

class LazyJob {
  private lateinit var env: StreamExecutionEnvironment
  private val workers by lazy { env.parallelism + 1 }

  fun run() {
    env = StreamExecutionEnvironment.getExecutionEnvironment()
    env.parallelism = 2
    val sinks by lazy { workers + 1 }
    env.fromSequence(0, 9).setParallelism(workers).print().setParallelism(sinks)
    env.execute()
  }
}

/** Computed when they are first read. */
fun main() {
  LazyJob().run()
}
