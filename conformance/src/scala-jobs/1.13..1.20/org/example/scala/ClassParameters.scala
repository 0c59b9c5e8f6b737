package org.example.scala

import org.apache.flink.streaming.api.scala._

class Doubling(env: StreamExecutionEnvironment, val width: Int = 2) {
  private val next = width + 1

  def build(label: String): Unit =
    env.fromElements(1).map(_ * 2).name(label).setParallelism(width).print().setParallelism(next)
}

/** Parameters of a class are its fields. */
object ClassParameters {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    new Doubling(env, 4).build("doubled")
    new Doubling(env).build("again")
    env.execute()
  }
}
