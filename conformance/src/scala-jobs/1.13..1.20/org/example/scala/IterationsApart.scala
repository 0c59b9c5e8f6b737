package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Iterations that are given their input and what is fed back as two streams. */
object IterationsApart {
  def lengths(both: ConnectedStreams[Int, String]): (DataStream[String], DataStream[Int]) = {
    val mapped = both.map(n => n, (w: String) => w.length).setParallelism(3)
    (mapped.filter(_ > 0).map(_.toString).setParallelism(2), mapped.filter(_ <= 0))
  }

  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).map(_ + 0)
    numbers
      .iterate(
        (both: ConnectedStreams[Int, String]) => {
          val mapped = both.map((n: Int) => n - 1, (w: String) => w.length)
          (mapped.filter(_ > 0).map(_.toString), mapped.filter(_ <= 0).setParallelism(3))
        },
        1000L)
      .print()
    numbers.iterate((both: ConnectedStreams[Int, String]) => lengths(both), 2000L).print()
    numbers
      .iterate[Int, Int]({ both => val out = both.map(n => n, n => n); (out, out.filter(_ > 0)) }, 100L)
      .setParallelism(1)
      .print()
    env.execute()
  }
}
