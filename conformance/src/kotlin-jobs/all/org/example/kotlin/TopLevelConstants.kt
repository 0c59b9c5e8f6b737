package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private const val WORKERS = 2
private const val PREFIX = "map"
private val doubled = WORKERS * 2

/** Values of a file. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = WORKERS
  env.fromSequence(0, 9).map { it + 1 }.name("$PREFIX-$WORKERS").setParallelism(doubled).print()
  env.execute()
}
