package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.functions.ProcessFunction
import org.apache.flink.util.Collector

class Splitting(tag: OutputTag[Int]) extends ProcessFunction[Int, Int] {
  override def processElement(
      value: Int,
      ctx: ProcessFunction[Int, Int]#Context,
      out: Collector[Int]): Unit = ctx.output(tag, value)
}

/** A side output belongs to its operator. */
object SideOutputRejects {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val tag = OutputTag[Int]("late")
    val main = env.fromElements(1).process(new Splitting(tag)).setParallelism(2)
    main.getSideOutput(tag).setParallelism(4).print() // throws
    main.print()
    env.execute()
  }
}
