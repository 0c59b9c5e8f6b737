package org.example.scala

import org.apache.flink.streaming.api.scala._

/** An option with a default, and one that is mapped. */
object OptionDefault {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val some: Option[Int] = Some(2)
    val none: Option[Int] = None
    val mapped = some.map(_ * 2).getOrElse(1)
    env.fromElements(1).map(_ + 1).setParallelism(mapped).print().setParallelism(none.getOrElse(3))
    env.execute()
  }
}
