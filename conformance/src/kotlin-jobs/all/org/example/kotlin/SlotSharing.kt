package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Groups of slots. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = 2
  env.fromSequence(0, 9).slotSharingGroup("in").map { it + 1 }.slotSharingGroup("out").setParallelism(3).print()
  env.execute()
}
