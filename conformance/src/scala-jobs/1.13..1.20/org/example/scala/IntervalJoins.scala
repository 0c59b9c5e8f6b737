package org.example.scala

import org.apache.flink.streaming.api.functions.co.ProcessJoinFunction
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.time.Time
import org.apache.flink.util.Collector

class NearBy extends ProcessJoinFunction[Int, Int, Int] {
  override def processElement(
      left: Int,
      right: Int,
      ctx: ProcessJoinFunction[Int, Int, Int]#Context,
      out: Collector[Int]): Unit = out.collect(left + right)
}

/** Elements that are near to each other in time. */
object IntervalJoins {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val left = env.fromElements(1).assignAscendingTimestamps(_.toLong).keyBy(n => n)
    val right = env.fromElements(2).assignAscendingTimestamps(_.toLong).setParallelism(1).keyBy(n => n)
    left
      .intervalJoin(right)
      .between(Time.seconds(-1), Time.seconds(1))
      .lowerBoundExclusive()
      .upperBoundExclusive()
      .process(new NearBy)
      .setParallelism(3)
      .print()
    env.execute()
  }
}
