package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A stream for each number of a range. */
object LoopOverRange {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    for (i <- 1 to 3) {
      env.fromElements(i).map(_ + 1).setParallelism(i).name("map " + i).print().setParallelism(1)
    }
    for (i <- 0 until 2 if i > 0) {
      env.fromElements(i).filter(_ > 0).setParallelism(i + 1).print().setParallelism(1)
    }
    env.execute()
  }
}
