package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
import scala.collection.mutable.ListBuffer

/** Streams that are gathered in a buffer. */
object JavaApiBuffer {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val widths = ListBuffer[Int]()
    widths += 2
    widths += 3
    widths.foreach(p => env.fromSequence(0L, 9L).setParallelism(p).print().setParallelism(1))
    env.execute()
  }
}
