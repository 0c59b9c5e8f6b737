package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

enum class Tier(val workers: Int) {
  SMALL(2),
  LARGE(5) {
    override fun boost() = 6
  };

  open fun boost() = workers + 1
}

/** Constants with values of their own. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.parallelism = Tier.SMALL.workers
  for (tier in Tier.values()) {
    env.fromSequence(0, 9).setParallelism(tier.workers).print().name(tier.name).setParallelism(tier.boost())
  }
  env.execute()
}
