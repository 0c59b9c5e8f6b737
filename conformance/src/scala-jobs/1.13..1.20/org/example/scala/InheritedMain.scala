package org.example.scala

import org.apache.flink.streaming.api.scala._

trait Program {
  def width: Int = 1

  def build(env: StreamExecutionEnvironment): Unit

  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    build(env)
    env.execute()
  }
}

/** A program that a trait runs. */
object InheritedMain extends Program {
  override def build(env: StreamExecutionEnvironment): Unit =
    env.fromElements(1).map(_ + 1).setParallelism(width).print()

  override def width = 2
}
