package org.example.scala

import org.apache.flink.streaming.api.scala._

/** What is fed back has the parallelism of the iteration. */
object IterationRejects {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).map(_ + 0)
    numbers
      .iterate(
        (in: DataStream[Int]) => {
          val less = in.map(_ - 1)
          (less.filter(_ > 0).setParallelism(3), less)
        },
        1000L)
      .print()
    env.execute()
  }
}
