package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A fold over numbers that makes an operator of each. */
object FoldOverWidths {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val out = Seq(2, 3, 4).foldLeft(env.fromElements(1)) { (stream, p) =>
      stream.map(_ + 1).setParallelism(p).name(s"map-$p")
    }
    out.print().setParallelism(1)
    env.execute()
  }
}
