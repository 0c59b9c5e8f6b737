package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A variable of the environment that is not set. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val workers = System.getenv("NO_SUCH_WORKERS")?.toInt() ?: 3
  env.fromSequence(0, 9).map { it + 1 }.setParallelism(workers).print()
  env.execute()
}
