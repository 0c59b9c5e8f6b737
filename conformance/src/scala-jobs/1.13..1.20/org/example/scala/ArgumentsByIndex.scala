// run: -- 3
// run: -p 4

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** The first argument, if there is one. */
object ArgumentsByIndex {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val width = if (args.length > 0) args(0).toInt else 2
    env.fromElements(1).map(_ + 1).setParallelism(width).print()
    env.execute()
  }
}
