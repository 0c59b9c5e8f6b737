package org.example.scala

import org.apache.flink.streaming.api.scala._

class CompanionConstants(env: StreamExecutionEnvironment) {
  import CompanionConstants._

  def build(): Unit = {
    env.setParallelism(Width)
    env.fromElements(1).map(_ + 1).setParallelism(Width * Factor).print()
  }
}

/** Constants of a companion object. */
object CompanionConstants {
  val Width = 2
  private final val Factor = 3

  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    new CompanionConstants(env).build()
    env.execute()
  }
}
