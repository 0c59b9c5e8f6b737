// run: -p 2

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A variable that a condition sets anew. */
object Reassigned {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val width = 3
    var out = env.fromElements(1).map(_ + 1)
    if (width > 0) out = out.setParallelism(width)
    if (width > 5) {
      out = out.filter(_ > 0)
    }
    out.print().setParallelism(1)
    env.execute()
  }
}
