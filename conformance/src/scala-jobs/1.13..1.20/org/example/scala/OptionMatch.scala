package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Options taken apart by pattern. */
object OptionMatch {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    def width(of: Option[Int]): Int = of match {
      case Some(n) if n > 8 => 8
      case Some(n) => n
      case None => 2
    }
    env.fromElements(1).map(_ + 1).setParallelism(width(Some(3))).print().setParallelism(width(None))
    env.fromElements(1).map(_ + 1).setParallelism(width(Some(12))).print().setParallelism(1)
    env.execute()
  }
}
