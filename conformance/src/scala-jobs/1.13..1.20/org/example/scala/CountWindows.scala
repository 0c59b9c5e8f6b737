package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Windows of counts, keyed and not. */
object CountWindows {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2, 3)
    numbers.keyBy(_ % 2).countWindow(2).sum(0).setParallelism(3).print()
    numbers.countWindowAll(2).sum(0).print()
    env.execute()
  }
}
