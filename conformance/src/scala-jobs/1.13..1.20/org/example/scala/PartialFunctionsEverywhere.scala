package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.scala.extensions._
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows
import org.apache.flink.streaming.api.windowing.time.Time

/** Functions that take their elements apart, on every kind of stream. */
object PartialFunctionsEverywhere {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val left = env.fromElements((1, "a"), (2, "b")).filterWith { case (n, _) => n > 0 }.setParallelism(3)
    val right = env.fromElements((3, "c"))
    left.flatMapWith { case (n, w) => Seq.fill(n)(w) }.print()
    val both = left.connect(right)
    both.mapWith(map1 = { case (n, _) => n }, map2 = { case (n, _) => -n }).print()
    both.flatMapWith(flatMap1 = { case (n, _) => Seq(n) }, flatMap2 = { case (n, _) => Seq(-n) }).setParallelism(4).print()
    both.keyingBy(key1 = { case (n, _) => n }, key2 = { case (n, _) => n })
      .mapWith(map1 = { case (n, _) => n }, map2 = { case (n, _) => -n })
      .print()
    val windows = TumblingProcessingTimeWindows.of(Time.seconds(5))
    left
      .keyingBy { case (_, w) => w }
      .window(windows)
      .reduceWith { case ((n, w), (m, _)) => (n + m, w) }
      .print()
    left
      .join(right)
      .where(_._1)
      .equalTo(_._1)
      .window(windows)
      .projecting { case ((n, _), (m, _)) => n + m }
      .print()
    env.execute()
  }
}
