package org.example.scala

import org.apache.flink.api.common.functions.{CoGroupFunction, FlatJoinFunction, JoinFunction}
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows
import org.apache.flink.streaming.api.windowing.evictors.CountEvictor
import org.apache.flink.streaming.api.windowing.time.Time
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger
import org.apache.flink.util.Collector

class Pairing extends JoinFunction[String, String, Int] {
  override def join(left: String, right: String): Int = left.length
}

class Spreading extends FlatJoinFunction[String, String, Int] {
  override def join(left: String, right: String, out: Collector[Int]): Unit = out.collect(left.length)
}

class Grouping extends CoGroupFunction[String, String, Int] {
  override def coGroup(left: java.lang.Iterable[String], right: java.lang.Iterable[String], out: Collector[Int]): Unit = ()
}

/** Joins and co-groups of windows, in all their forms. */
object JoinsOfWindows {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val left = env.fromElements("a", "b").map(_ + "c").setParallelism(3)
    val right = env.fromElements("d")
    val windows = TumblingProcessingTimeWindows.of(Time.seconds(5))
    val joined = left.join(right).where(n => n).equalTo(n => n).window(windows)
    joined.apply((l: String, r: String) => l + r).print()
    joined.apply((l: String, r: String, out: Collector[Int]) => out.collect(1)).setParallelism(4).print()
    joined.apply(new Pairing).print()
    joined.apply(new Spreading).print()
    joined.trigger(CountTrigger.of(2)).evictor(CountEvictor.of(1)).apply(new Pairing).name("joined").print()
    joined.allowedLateness(Time.seconds(1)).apply(new Pairing).print()
    val grouped = left.coGroup(right).where(n => n).equalTo(n => n).window(windows)
    grouped.apply((l: Iterator[String], r: Iterator[String]) => l.size + r.size).print()
    grouped.apply((l: Iterator[String], r: Iterator[String], out: Collector[Int]) => out.collect(l.size)).print()
    grouped.apply(new Grouping).setParallelism(1).print()
    grouped.trigger(CountTrigger.of(2)).evictor(CountEvictor.of(1)).apply(new Grouping).print()
    grouped.allowedLateness(Time.seconds(1)).apply(new Grouping).print()
    env.execute()
  }
}
