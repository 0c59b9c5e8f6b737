package org.example.kotlin

// versions: ..1.20
// run: -- --workers 5
// run: -- --debug
// run: --

import org.apache.flink.api.java.utils.ParameterTool
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Arguments with names. */
fun main(args: Array<String>) {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val params = ParameterTool.fromArgs(args)
  env.parallelism = params.getInt("workers", 3)
  env.fromSequence(0, 9).map { it + 1 }.print()
  if (params.has("debug")) {
    env.fromSequence(0, 9).print()
  }
  env.execute()
}
