package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Names that are put together. */
object NamesInterpolated {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val topic = "orders"
    val version = 2
    env.fromElements(1).map(_ + 1).name(s"read $topic v${version + 1}").uid(s"$topic-$version").print()
    env.execute()
  }
}
