package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Steps that are methods, and iterations that wait without limit. */
object IterationsOfMethods {
  def countDown(numbers: DataStream[Int]): (DataStream[Int], DataStream[Int]) = {
    val less = numbers.map(_ - 1).name("less")
    (less.filter(_ > 0), less.filter(_ <= 0))
  }

  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).map(_ + 0).setParallelism(3)
    numbers.map(_ + 1).iterate(countDown _, 1000L).print()
    numbers.map(_ + 2).iterate((in: DataStream[Int]) => countDown(in)).print()
    numbers.map(_ + 3).iterate(in => { val out = in.map(_ - 1); (out, out) }).setParallelism(2).print()
    env.execute()
  }
}
