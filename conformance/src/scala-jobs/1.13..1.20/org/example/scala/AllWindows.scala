package org.example.scala

import org.apache.flink.api.common.functions.{AggregateFunction, ReduceFunction}
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.scala.function.{AllWindowFunction, ProcessAllWindowFunction}
import org.apache.flink.streaming.api.windowing.assigners.{SlidingProcessingTimeWindows, TumblingEventTimeWindows}
import org.apache.flink.streaming.api.windowing.evictors.CountEvictor
import org.apache.flink.streaming.api.windowing.time.Time
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger
import org.apache.flink.streaming.api.windowing.windows.TimeWindow
import org.apache.flink.util.Collector

class WholeOfAll[T] extends AllWindowFunction[T, Int, TimeWindow] {
  override def apply(window: TimeWindow, in: Iterable[T], out: Collector[Int]): Unit = out.collect(in.size)
}

class WholeOfAllInContext[T] extends ProcessAllWindowFunction[T, Int, TimeWindow] {
  override def process(context: Context, in: Iterable[T], out: Collector[Int]): Unit = out.collect(in.size)
}

class AddingAll extends ReduceFunction[(String, Int)] {
  override def reduce(a: (String, Int), b: (String, Int)): (String, Int) = (a._1, a._2 + b._2)
}

class SummingAll extends AggregateFunction[(String, Int), Int, Int] {
  override def createAccumulator(): Int = 0
  override def add(in: (String, Int), sum: Int): Int = in._2 + sum
  override def getResult(sum: Int): Int = sum
  override def merge(a: Int, b: Int): Int = a + b
}

/** Everything that a window of all elements can end in runs in one subtask. */
object AllWindows {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val late = OutputTag[(String, Int)]("late")
    val numbers = env.fromElements(("a", 1), ("b", 2)).map(n => n)
    val windowed = numbers.windowAll(TumblingEventTimeWindows.of(Time.seconds(5)))
    windowed.reduce(new AddingAll).print()
    windowed.reduce((a: (String, Int), b: (String, Int)) => a).print()
    windowed
      .reduce(
        (a: (String, Int), b: (String, Int)) => a,
        (window: TimeWindow, in: Iterable[(String, Int)], out: Collector[Int]) => out.collect(in.size))
      .print()
    windowed.reduce(new AddingAll, new WholeOfAll[(String, Int)]).print()
    windowed.reduce(new AddingAll, new WholeOfAllInContext[(String, Int)]).print()
    windowed.aggregate(new SummingAll).name("summed").print()
    windowed.aggregate(new SummingAll, new WholeOfAll[Int]).print()
    windowed.aggregate(new SummingAll, new WholeOfAllInContext[Int]).print()
    windowed
      .aggregate(
        new SummingAll,
        (window: TimeWindow, in: Iterable[Int], out: Collector[Int]) => out.collect(in.head))
      .print()
    windowed.process(new WholeOfAllInContext[(String, Int)]).print()
    windowed.apply(new WholeOfAll[(String, Int)]).print()
    windowed.apply((window: TimeWindow, in: Iterable[(String, Int)], out: Collector[Int]) => out.collect(in.size)).print()
    val triggered = numbers
      .windowAll(SlidingProcessingTimeWindows.of(Time.seconds(5), Time.seconds(1)))
      .trigger(CountTrigger.of(10))
      .evictor(CountEvictor.of(5))
      .reduce((a, b) => b)
    triggered.print()
    val inTime = windowed.allowedLateness(Time.seconds(1)).sideOutputLateData(late).sum(1)
    inTime.getSideOutput(late).map(_._2).print()
    windowed.max(1).print()
    windowed.min(1).print()
    windowed.maxBy(1).print()
    windowed.minBy(1).print()
    numbers.countWindowAll(5).sum(1).print()
    numbers.countWindowAll(5, 2).reduce((a, b) => a).print()
    env.execute()
  }
}
