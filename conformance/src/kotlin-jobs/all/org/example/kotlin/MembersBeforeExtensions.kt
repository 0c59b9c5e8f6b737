package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

class Workers {
  fun count() = 3
}

@Suppress("EXTENSION_SHADOWED_BY_MEMBER")
fun Workers.count() = 5

fun Workers.extra() = 2

/** A member hides an extension of its name. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val config = Workers()
  env.fromSequence(0, 9).setParallelism(config.count()).print().setParallelism(config.extra())
  env.execute()
}
