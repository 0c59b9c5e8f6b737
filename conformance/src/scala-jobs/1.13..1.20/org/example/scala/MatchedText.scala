package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A mode chosen by its name. */
object MatchedText {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    def width(mode: String): Int = mode match {
      case "small" | "tiny" => 1
      case "large" => 4
      case other => other.length
    }
    env.fromElements(1).map(_ + 1).setParallelism(width("large")).print().setParallelism(width("tiny"))
    env.fromElements(1).map(_ + 1).setParallelism(width("ab")).print().setParallelism(1)
    env.execute()
  }
}
