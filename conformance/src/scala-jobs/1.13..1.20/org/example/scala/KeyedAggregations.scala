package org.example.scala

import org.apache.flink.api.common.functions.ReduceFunction
import org.apache.flink.streaming.api.functions.{KeyedProcessFunction, ProcessFunction}
import org.apache.flink.streaming.api.scala._
import org.apache.flink.util.Collector

class First extends ReduceFunction[(String, Int)] {
  override def reduce(a: (String, Int), b: (String, Int)): (String, Int) = a
}

class PerKey extends KeyedProcessFunction[String, (String, Int), Int] {
  override def processElement(
      in: (String, Int),
      ctx: KeyedProcessFunction[String, (String, Int), Int]#Context,
      out: Collector[Int]): Unit = out.collect(in._2)
}

class PerElement extends ProcessFunction[(String, Int), Int] {
  override def processElement(
      in: (String, Int),
      ctx: ProcessFunction[(String, Int), Int]#Context,
      out: Collector[Int]): Unit = out.collect(in._2)
}

/** What a stream with keys ends in without windows. */
object KeyedAggregations {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val keyed = env.fromElements(("a", 1), ("b", 2)).keyBy(_._1)
    keyed.sum(1).setParallelism(3).print()
    keyed.sum("_2").print()
    keyed.min(1).print()
    keyed.max("_2").print()
    keyed.minBy(1).name("least").print()
    keyed.maxBy("_2").print()
    keyed.reduce(new First).print()
    keyed.reduce((a, b) => (a._1, a._2 + b._2)).setMaxParallelism(60).print()
    keyed.process(new PerKey).print()
    keyed.process(new PerElement).setParallelism(4).print()
    keyed.filter(_._2 > 0).print()
    keyed.map(_._2).print()
    keyed.flatMap { (in: (String, Int), out: Collector[Int]) => out.collect(in._2) }.print()
    keyed.flatMap(in => List(in._2)).print()
    env.execute()
  }
}
