package org.example.scala

import org.apache.flink.streaming.api.scala._

trait Naming {
  def label: String
}

trait Pipeline { self: Naming =>
  def width: Int

  def run(): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.fromElements(1).map(_ * 2).setParallelism(width).name(label).print()
    env.execute()
  }
}

/** A trait whose members are given by the object. */
object AbstractMembers extends Pipeline with Naming {
  override val width = 3
  def label = "doubled"

  def main(args: Array[String]): Unit = run()
}
