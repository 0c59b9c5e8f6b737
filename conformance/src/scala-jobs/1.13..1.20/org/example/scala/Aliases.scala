package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Streams under other names. */
object Aliases {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    type Numbers = DataStream[Int]
    val numbers: Numbers = env.fromElements(1)
    val same = numbers
    val alsoSame = identity(same)
    alsoSame.map(_ + 1).setParallelism(2).print().setParallelism(2)
    env.execute()
  }
}
