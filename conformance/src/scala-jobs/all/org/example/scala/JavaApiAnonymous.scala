package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Objects of several classes without names, and fields that are asked like methods. */
object JavaApiAnonymous {
  trait Step {
    def width: Int
  }

  case class Conf(widths: Map[String, Int], of: Int => Int)

  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val narrow = new Step { def width: Int = 2 }
    val wide = new Step { def width: Int = 5 }
    val conf = Conf(Map("map" -> 3), n => n * 2)
    env.fromSequence(0L, 9L).setParallelism(narrow.width).print().setParallelism(wide.width)
    env.fromSequence(0L, 9L)
      .setParallelism(conf.widths("map"))
      .print()
      .setParallelism(conf.of(4))
    env.execute()
  }
}
