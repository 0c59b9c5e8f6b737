package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows
import org.apache.flink.streaming.api.windowing.time.Time

/** A join of two streams in windows. */
object Joined {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val left = env.fromElements((1, "a"))
    val right = env.fromElements((1, "b"))
    left
      .join(right)
      .where(_._1)
      .equalTo(_._1)
      .window(TumblingProcessingTimeWindows.of(Time.seconds(1)))
      .apply((l, r) => l._2 + r._2)
      .setParallelism(4)
      .print()
    env.execute()
  }
}
