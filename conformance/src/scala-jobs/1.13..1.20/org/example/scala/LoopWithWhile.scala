package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Streams in a loop with a counter. */
object LoopWithWhile {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    var i = 1
    while (i <= 2) {
      env.fromElements(i).map(_ + 1).setParallelism(i * 2).print().setParallelism(1)
      i += 1
    }
    env.execute()
  }
}
