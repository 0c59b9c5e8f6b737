package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows
import org.apache.flink.streaming.api.windowing.time.Time

/** Windows of everything run in one subtask. */
object WindowsOfAll {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(4)
    env
      .socketTextStream("localhost", 9999)
      .windowAll(TumblingProcessingTimeWindows.of(Time.seconds(5)))
      .reduce(_ + _)
      .print()
    env.execute()
  }
}
