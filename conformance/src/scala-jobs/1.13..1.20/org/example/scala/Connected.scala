package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Two streams that are processed together. */
object Connected {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val words = env.fromElements("a").rebalance
    val numbers = env.fromElements(1)
    numbers.connect(words).map((n: Int) => n, (w: String) => w.length).setParallelism(3).print()
    env.execute()
  }
}
