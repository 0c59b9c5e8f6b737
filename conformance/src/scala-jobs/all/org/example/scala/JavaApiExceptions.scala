package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** What is thrown and caught. */
object JavaApiExceptions {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val width =
      try {
        "many".toInt
      } catch {
        case _: NumberFormatException => 3
      } finally {
        println("parsed")
      }
    env.fromSequence(0L, 9L).setParallelism(width).print().setParallelism(1)
    env.execute()
  }
}
