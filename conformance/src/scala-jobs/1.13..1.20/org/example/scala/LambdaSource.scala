package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.functions.source.SourceFunction.SourceContext

/** A function as source is not parallel. */
object LambdaSource {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(4)
    env.addSource((ctx: SourceContext[Int]) => ctx.collect(1)).map(_ + 1).addSink((n: Int) => ())
    env.execute()
  }
}
