package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Two jobs in one program. */
object TwoExecutions {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    env.fromElements(1).map(_ + 1).print()
    env.execute("first")
    env.setParallelism(3)
    env.fromElements(2).filter(_ > 1).print()
    env.execute("second")
  }
}
