package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** A comprehension with a condition on a value that it defines. */
object JavaApiForDefined {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val widths = for {
      n <- Seq(1, 2, 3)
      square = n * n
      if square > 1
      name = "x" * n
    } yield square + name.length
    widths.foreach(n => env.fromSequence(0L, 9L).print().setParallelism(n))
    env.execute()
  }
}
