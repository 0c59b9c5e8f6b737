package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A parameter that is not used has no name. */
object ParametersWithoutNames {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val second: (Int, Int) => Int = (_, b) => b
    env.fromSequence(0, 9).setParallelism(List(2, 3, 4).foldLeft(1)((_, n) => n))
      .print().setParallelism(second(2, 3))
    env.execute()
  }
}
