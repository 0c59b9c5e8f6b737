package org.example.kotlin

// run: -- 3 5
// run: -- 3
// run: -- 3 x

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Arguments with defaults. */
fun main(args: Array<String>) {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = args.getOrNull(0)?.toInt() ?: 2
  val sinks = args.getOrNull(1)?.toIntOrNull() ?: 1
  env.fromSequence(0, 9).map { it + 1 }.print().setParallelism(sinks)
  env.execute()
}
