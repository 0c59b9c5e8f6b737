package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Chaining switched off for all. */
object NoChains {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    env.disableOperatorChaining()
    env.setMaxParallelism(64)
    env.fromElements(1, 2).map(_ + 1).filter(_ > 1).print
    env.execute()
  }
}
