package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows
import org.apache.flink.streaming.api.windowing.time.Time

/** They accept no other parallelism. */
object WindowsOfAllReject {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(4)
    env
      .socketTextStream("localhost", 9999)
      .windowAll(TumblingProcessingTimeWindows.of(Time.seconds(5)))
      .reduce(_ + _)
      .setParallelism(2) // throws
      .print()
    env.execute()
  }
}
