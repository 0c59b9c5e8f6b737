package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Chains that are broken and slot sharing groups. */
object ChainsAndGroups {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).rebalance
    numbers
      .map(_ + 1)
      .map(_ + 2).startNewChain()
      .map(_ + 3).disableChaining()
      .map(_ + 4).slotSharingGroup("heavy").setMaxParallelism(60)
      .print()
    env.execute()
  }
}
