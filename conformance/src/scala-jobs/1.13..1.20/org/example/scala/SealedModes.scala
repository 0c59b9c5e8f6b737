package org.example.scala

import org.apache.flink.streaming.api.scala._

sealed trait Mode

case object Small extends Mode {
  val width = 1
}

case class Scaled(factor: Int) extends Mode

/** A sealed trait of modes that carry numbers. */
object SealedModes {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    def width(mode: Mode): Int = mode match {
      case Small => Small.width
      case Scaled(factor) => 2 * factor
    }
    env.fromElements(1).map(_ + 1).setParallelism(width(Scaled(3))).print().setParallelism(width(Small))
    env.execute()
  }
}
