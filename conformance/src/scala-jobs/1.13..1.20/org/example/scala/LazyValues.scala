// run: -p 4
// run: -p 2

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A lazy value is computed at its first use. */
object LazyValues {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    lazy val width = env.getParallelism * 2
    env.setParallelism(3)
    env.fromElements(1).map(_ + 1).setParallelism(width).print()
    env.execute()
  }
}
