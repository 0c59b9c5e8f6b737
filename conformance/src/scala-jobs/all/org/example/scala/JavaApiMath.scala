package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
import scala.math._

/** Functions over numbers, with and without their object. */
object JavaApiMath {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.fromSequence(0L, 9L).setParallelism(max(2, 3)).print().setParallelism(min(4, abs(-2)))
    env.fromSequence(0L, 9L)
      .setParallelism(pow(2, 3).toInt)
      .print()
      .setParallelism(scala.math.max((-4).abs, sqrt(4).toInt))
    env.execute()
  }
}
