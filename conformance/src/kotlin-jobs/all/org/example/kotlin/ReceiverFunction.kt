package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private fun job(name: String = "job", workers: Int = 2, block: StreamExecutionEnvironment.() -> Unit) {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = workers
  env.block()
  env.execute(name)
}

/** A function that runs a block on its environment. */
fun main() {
  job(workers = 3) {
    fromSequence(0, 9).map { it + 1 }.print()
  }
}
