package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.functions.ProcessFunction
import org.apache.flink.util.Collector

class Sorting(tag: OutputTag[Int]) extends ProcessFunction[Int, Int] {
  override def processElement(
      value: Int,
      ctx: ProcessFunction[Int, Int]#Context,
      out: Collector[Int]): Unit =
    if (value % 2 == 0) out.collect(value) else ctx.output(tag, value)
}

/** What is read of a side output is chained to its operator where it may be. */
object SideOutput {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    val tag = OutputTag[Int]("odd")
    val main = env.fromElements(1, 2).rebalance.process(new Sorting(tag))
    main.getSideOutput(tag).map(_ * 2).print()
    main.print().setParallelism(1)
    env.execute()
  }
}
