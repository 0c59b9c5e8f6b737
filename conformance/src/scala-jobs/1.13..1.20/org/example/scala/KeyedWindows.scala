package org.example.scala

import org.apache.flink.api.common.functions.{AggregateFunction, ReduceFunction}
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.scala.function.{ProcessWindowFunction, WindowFunction}
import org.apache.flink.streaming.api.windowing.assigners.{SlidingProcessingTimeWindows, TumblingEventTimeWindows}
import org.apache.flink.streaming.api.windowing.evictors.CountEvictor
import org.apache.flink.streaming.api.windowing.time.Time
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger
import org.apache.flink.streaming.api.windowing.windows.TimeWindow
import org.apache.flink.util.Collector

case class Reading(name: String, value: Int)

class Adding extends ReduceFunction[Reading] {
  override def reduce(a: Reading, b: Reading): Reading = Reading(a.name, a.value + b.value)
}

class Summing extends AggregateFunction[Reading, Int, Int] {
  override def createAccumulator(): Int = 0
  override def add(in: Reading, sum: Int): Int = in.value + sum
  override def getResult(sum: Int): Int = sum
  override def merge(a: Int, b: Int): Int = a + b
}

class Whole[T] extends WindowFunction[T, Int, String, TimeWindow] {
  override def apply(key: String, window: TimeWindow, in: Iterable[T], out: Collector[Int]): Unit = out.collect(in.size)
}

class WholeInContext[T] extends ProcessWindowFunction[T, Int, String, TimeWindow] {
  override def process(key: String, context: Context, in: Iterable[T], out: Collector[Int]): Unit = out.collect(in.size)
}

/** Everything that a window of keyed elements can end in. */
object KeyedWindows {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val late = OutputTag[Reading]("late")
    val keyed = env.fromElements(Reading("a", 1), Reading("b", 2)).keyBy(_.name)
    val windowed = keyed.window(TumblingEventTimeWindows.of(Time.seconds(5)))
    windowed.reduce(new Adding).print()
    windowed.reduce((a: Reading, b: Reading) => a).setParallelism(3).print()
    windowed
      .reduce(
        (a: Reading, b: Reading) => a,
        (key: String, window: TimeWindow, in: Iterable[Reading], out: Collector[Int]) => out.collect(in.size))
      .print()
    windowed.reduce(new Adding, new Whole[Reading]).print()
    windowed.reduce(new Adding, new WholeInContext[Reading]).print()
    windowed.aggregate(new Summing).name("summed").print()
    windowed.aggregate(new Summing, new Whole[Int]).print()
    windowed.aggregate(new Summing, new WholeInContext[Int]).print()
    windowed
      .aggregate(
        new Summing,
        (key: String, window: TimeWindow, in: Iterable[Int], out: Collector[Int]) => out.collect(in.head))
      .print()
    windowed.process(new WholeInContext[Reading]).setMaxParallelism(64).print()
    windowed.apply(new Whole[Reading]).print()
    windowed
      .apply((key: String, window: TimeWindow, in: Iterable[Reading], out: Collector[Int]) => out.collect(in.size))
      .print()
    val triggered = keyed
      .window(SlidingProcessingTimeWindows.of(Time.seconds(5), Time.seconds(1)))
      .trigger(CountTrigger.of(10))
      .evictor(CountEvictor.of(5))
      .reduce((a, b) => b)
    triggered.print()
    val inTime = windowed.allowedLateness(Time.seconds(1)).sideOutputLateData(late).sum("value")
    inTime.getSideOutput(late).map(_.value).print()
    windowed.max(1).print()
    windowed.min(1).print()
    windowed.maxBy(1).print()
    windowed.minBy(1).setParallelism(1).print()
    keyed.countWindow(5).sum("value").print()
    keyed.countWindow(5, 2).reduce((a, b) => a).print()
    env.execute()
  }
}
