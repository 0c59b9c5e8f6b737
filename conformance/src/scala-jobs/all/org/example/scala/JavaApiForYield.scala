package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Widths that are paired with names. */
object JavaApiForYield {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val widths = List("a" -> 2, "b" -> 3)
    for ((name, width) <- widths) {
      env.fromSequence(0L, 9L).name(name).setParallelism(width).print().setParallelism(1)
    }
    widths.zipWithIndex.foreach { case ((name, width), i) =>
      env.fromSequence(0L, 9L).name(s"$name-$i").setParallelism(width + i).print().setParallelism(1)
    }
    env.execute()
  }
}
