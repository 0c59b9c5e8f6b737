// run: -- 4
// run:

package org.example.scala

import org.apache.flink.streaming.api.scala._
import scala.util.Try

/** What fails has a default. */
object TriedArgument {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val width = Try(args(0).toInt).getOrElse(2)
    val sink = Try("3".toInt).getOrElse(1)
    env.fromElements(1).map(_ + 1).setParallelism(width).print().setParallelism(sink)
    env.execute()
  }
}
