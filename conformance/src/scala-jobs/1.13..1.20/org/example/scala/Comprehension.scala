package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Streams collected by a comprehension and united. */
object Comprehension {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val streams = for (i <- List(1, 2, 3)) yield env.fromElements(i).map(_ + 1).setParallelism(i)
    streams.reduce(_ union _).print().setParallelism(2)
    env.execute()
  }
}
