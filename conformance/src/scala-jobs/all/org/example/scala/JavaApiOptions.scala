package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Options that are combined. */
object JavaApiOptions {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val widths = for {
      a <- Option(2)
      b <- Some(3)
    } yield a * b
    env.fromSequence(0L, 9L).setParallelism(widths.getOrElse(1)).print().setParallelism(1)
    Option(4).foreach(p => env.fromSequence(0L, 9L).setParallelism(p).print().setParallelism(p))
    env.execute()
  }
}
