package org.example.scala

import org.apache.flink.streaming.api.scala._

object LazySettings {
  lazy val width: Int = base + 1
  val base = 4
  lazy val unused: Int = throw new IllegalStateException("never read")
}

/** A lazy field of an object, and one that nobody reads. */
object LazyFields {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(LazySettings.width)
    env.fromElements(1).map(_ + 1).print()
    env.execute()
  }
}
