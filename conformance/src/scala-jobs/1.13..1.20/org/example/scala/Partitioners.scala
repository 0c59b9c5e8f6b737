package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Every way to send rows to other subtasks. */
object Partitioners {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2)
    numbers.rebalance.map(_ + 1).name("rebalanced").print()
    numbers.shuffle.map(_ + 1).name("shuffled").print()
    numbers.rescale.map(_ + 1).name("rescaled").print()
    numbers.broadcast.map(_ + 1).name("broadcast").print()
    numbers.global.map(_ + 1).name("global").print()
    numbers.map(_ + 1).forward.map(_ + 1).name("forward").print()
    numbers.partitionCustom((key: Int, n: Int) => key % n, (n: Int) => n).map(_ + 1).name("custom").print()
    env.execute()
  }
}
