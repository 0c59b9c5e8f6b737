// run: -- 3
// run: -p 4

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** The arguments as a pattern. */
object ArgumentsMatched {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val width = args match {
      case Array(p, _*) => p.toInt
      case _ => 2
    }
    env.fromElements(1).map(_ + 1).setParallelism(width).print()
    env.execute()
  }
}
