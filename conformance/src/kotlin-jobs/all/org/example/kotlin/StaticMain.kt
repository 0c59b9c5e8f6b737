package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A program is a function of an object. */
object StaticMain {
  @JvmStatic
  fun main(args: Array<String>) {
    val env = StreamExecutionEnvironment.getExecutionEnvironment()
    configure(env)
    env.fromSequence(0, 9).map { it + 1 }.print().setParallelism(SINKS)
    env.execute()
  }

  private fun configure(env: StreamExecutionEnvironment) {
    env.parallelism = workers
  }

  private val workers = 3

  private const val SINKS = 2
}
