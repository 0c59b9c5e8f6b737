package org.example.scala

import org.apache.flink.streaming.api.scala._

/** What the execution configuration sets and reads. */
object ConfigOfExecution {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.getConfig.setParallelism(4)
    val half = env.getParallelism / 2
    env.getConfig.setMaxParallelism(48)
    env.fromElements(1).map(_ + 1).setParallelism(half).print()
    env.execute()
  }
}
