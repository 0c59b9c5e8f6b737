// versions: 1.13..1.18

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Results that come to the client. */
object Collected {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    val out = env.fromElements(1).map(_ + 1).executeAndCollect("collected")
    while (out.hasNext) println(out.next())
  }
}
