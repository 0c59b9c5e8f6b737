package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A change of partitioning is no operator either. */
object RebalanceRejects {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.fromElements(1).rebalance.setMaxParallelism(30).print() // throws
    env.execute()
  }
}
