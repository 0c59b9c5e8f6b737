package org.example.scala

import org.apache.flink.streaming.api.scala._

case class Widths(map: Int, sink: Int)

/** A copy with one value replaced. */
object CaseClassCopy {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val base = Widths(2, 3)
    val wide = base.copy(sink = 5)
    env.fromElements(1).map(_ + 1).setParallelism(wide.map).print().setParallelism(wide.sink)
    env.execute()
  }
}
