package org.example.scala

import org.apache.flink.streaming.api.scala._

/** An environment that is passed on by itself. */
object ImplicitEnvironment {
  def numbers(width: Int)(implicit env: StreamExecutionEnvironment): DataStream[Int] =
    env.fromElements(1).map(_ + 1).setParallelism(width)

  def main(args: Array[String]): Unit = {
    implicit val env: StreamExecutionEnvironment = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    numbers(2).print()
    env.execute()
  }
}
