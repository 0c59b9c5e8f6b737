package org.example.scala

import org.apache.flink.streaming.api.scala._

object Level extends Enumeration {
  val Low, High = Value
}

/** An enumeration as setting. */
object EnumerationModes {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val level = Level.withName("High")
    val width = if (level == Level.High) 4 else 1
    env.fromElements(1).map(_ + 1).setParallelism(width).print().setParallelism(Level.Low.id + 1)
    env.execute()
  }
}
