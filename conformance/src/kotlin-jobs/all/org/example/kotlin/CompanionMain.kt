package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A program is a function of a companion. */
class CompanionMain(private val workers: Int) {
  fun run() {
    val env = StreamExecutionEnvironment.getExecutionEnvironment()
    env.parallelism = workers
    env.fromSequence(0, 9).map { it + 1 }.print()
    env.execute()
  }

  companion object {
    private const val WORKERS = 3

    @JvmStatic
    fun main(args: Array<String>) {
      CompanionMain(WORKERS).run()
    }
  }
}
