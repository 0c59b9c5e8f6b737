package org.example.scala

import org.apache.flink.api.common.functions.{FilterFunction, FlatMapFunction, MapFunction}
import org.apache.flink.api.common.functions.Partitioner
import org.apache.flink.streaming.api.operators.StreamMap
import org.apache.flink.streaming.api.scala._
import org.apache.flink.util.Collector

class PlusOne extends MapFunction[Int, Int] {
  override def map(n: Int): Int = n + 1
}

class Doubled extends FlatMapFunction[Int, Int] {
  override def flatMap(n: Int, out: Collector[Int]): Unit = { out.collect(n); out.collect(n) }
}

class Positive extends FilterFunction[Int] {
  override def filter(n: Int): Boolean = n > 0
}

class ByKey extends Partitioner[Int] {
  override def partition(key: Int, partitions: Int): Int = key % partitions
}

/** Functions and operators that are classes. */
object OwnOperators {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2)
    numbers.map(new PlusOne).setParallelism(3).print()
    numbers.flatMap(new Doubled).print()
    numbers.filter(new Positive).name("positive").print()
    numbers.transform("own", new StreamMap[Int, Int](new PlusOne)).setParallelism(4).print()
    numbers.partitionCustom(new ByKey, n => n).map(_ + 1).print()
    env.execute()
  }
}
