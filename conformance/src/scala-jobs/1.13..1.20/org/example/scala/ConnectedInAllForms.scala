package org.example.scala

import org.apache.flink.api.common.state.MapStateDescriptor
import org.apache.flink.api.common.typeinfo.BasicTypeInfo
import org.apache.flink.streaming.api.functions.co._
import org.apache.flink.streaming.api.scala._
import org.apache.flink.util.Collector

class Both extends CoMapFunction[Int, String, Int] {
  override def map1(n: Int): Int = n
  override def map2(w: String): Int = w.length
}

class FlatBoth extends CoFlatMapFunction[Int, String, Int] {
  override def flatMap1(n: Int, out: Collector[Int]): Unit = out.collect(n)
  override def flatMap2(w: String, out: Collector[Int]): Unit = out.collect(w.length)
}

class ProcessBoth extends CoProcessFunction[Int, String, Int] {
  override def processElement1(n: Int, c: CoProcessFunction[Int, String, Int]#Context, out: Collector[Int]): Unit = ()
  override def processElement2(w: String, c: CoProcessFunction[Int, String, Int]#Context, out: Collector[Int]): Unit = ()
}

class ProcessKeyedBoth extends KeyedCoProcessFunction[Int, Int, String, Int] {
  override def processElement1(n: Int, c: KeyedCoProcessFunction[Int, Int, String, Int]#Context, out: Collector[Int]): Unit = ()
  override def processElement2(w: String, c: KeyedCoProcessFunction[Int, Int, String, Int]#Context, out: Collector[Int]): Unit = ()
}

class WithRules extends BroadcastProcessFunction[Int, String, Int] {
  override def processElement(n: Int, c: BroadcastProcessFunction[Int, String, Int]#ReadOnlyContext, out: Collector[Int]): Unit = ()
  override def processBroadcastElement(w: String, c: BroadcastProcessFunction[Int, String, Int]#Context, out: Collector[Int]): Unit = ()
}

class KeyedWithRules extends KeyedBroadcastProcessFunction[Int, Int, String, Int] {
  override def processElement(n: Int, c: KeyedBroadcastProcessFunction[Int, Int, String, Int]#ReadOnlyContext, out: Collector[Int]): Unit = ()
  override def processBroadcastElement(w: String, c: KeyedBroadcastProcessFunction[Int, Int, String, Int]#Context, out: Collector[Int]): Unit = ()
}

/** Two streams, and a stream with rules that everybody gets. */
object ConnectedInAllForms {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).map(_ + 1).setParallelism(3)
    val words = env.fromElements("a", "b")
    val both = numbers.connect(words)
    both.map(new Both).print()
    both.map((n: Int) => n, (w: String) => w.length).name("mapped").print()
    both.flatMap(new FlatBoth).print()
    both.flatMap((n: Int) => List(n), (w: String) => List(w.length)).setParallelism(4).print()
    both.flatMap((n: Int, out: Collector[Int]) => out.collect(n), (w: String, out: Collector[Int]) => ()).print()
    both.process(new ProcessBoth).print()
    both.keyBy((n: Int) => n, (w: String) => w.length).process(new ProcessKeyedBoth).setParallelism(5).print()
    numbers.keyBy(n => n).connect(words.keyBy(w => w.length)).map(new Both).print()
    val rules = new MapStateDescriptor("rules", BasicTypeInfo.STRING_TYPE_INFO, BasicTypeInfo.STRING_TYPE_INFO)
    val broadcast = words.broadcast(rules)
    numbers.connect(broadcast).process(new WithRules).print()
    numbers.keyBy(n => n).connect(broadcast).process(new KeyedWithRules).setParallelism(6).print()
    env.execute()
  }
}
