package org.example.wordcount

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.time.Time

/** The word count of the old introductions, with two of its four parallelisms in the program. */
object WordCount {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    val text = env.socketTextStream("localhost", 9999)
    val wordCounts = text
      .flatMap { _.split(" ") map { (_, 1) } }
      .keyBy(0)
      .timeWindow(Time.seconds(5))
      .sum(1).setParallelism(5)
    wordCounts.print()
    env.execute("Word Count Example")
  }
}
