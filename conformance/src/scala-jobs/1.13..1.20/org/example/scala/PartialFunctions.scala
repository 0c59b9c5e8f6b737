package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.scala.extensions._

/** Functions that take their elements apart. */
object PartialFunctions {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    env
      .fromElements((1, "a"), (2, "b"))
      .mapWith { case (n, w) => (n + 1, w) }
      .filterWith { case (n, _) => n > 1 }
      .keyingBy { case (_, w) => w }
      .reduceWith { case ((n, w), (m, _)) => (n + m, w) }
      .setParallelism(3)
      .print()
    env.execute()
  }
}
