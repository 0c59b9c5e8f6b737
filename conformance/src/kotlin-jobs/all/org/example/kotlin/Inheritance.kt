package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

abstract class BaseJob(protected val env: StreamExecutionEnvironment) {
  abstract val workers: Int
  open val sinks = 1

  abstract fun build()

  fun run() {
    env.parallelism = workers
    build()
    env.execute()
  }
}

class OrderJob(env: StreamExecutionEnvironment, override val workers: Int = 3) : BaseJob(env) {
  override val sinks = 2

  override fun build() {
    env.fromSequence(0, 9).map { it + 1 }.print().setParallelism(sinks)
  }
}

/** The superclass runs what the subclass says. */
fun main() {
  OrderJob(StreamExecutionEnvironment.getExecutionEnvironment()).run()
}
