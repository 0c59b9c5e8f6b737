package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A stream that is fed back. */
object Iterations {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1L, 2L).map(_ + 0)
    val done = numbers.iterate(
      (iteration: DataStream[Long]) => {
        val minusOne = iteration.map(_ - 1)
        (minusOne.filter(_ > 0), minusOne.filter(_ <= 0))
      },
      1000L)
    done.print()
    env.execute()
  }
}
