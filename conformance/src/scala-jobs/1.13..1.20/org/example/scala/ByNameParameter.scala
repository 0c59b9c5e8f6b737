package org.example.scala

import org.apache.flink.streaming.api.scala._

/** An argument that is computed where it is used. */
object ByNameParameter {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    def twice(build: => DataStream[Int]): Unit = {
      build.print().setParallelism(1)
      build.print().setParallelism(2)
    }
    twice(env.fromElements(1).map(_ + 1).setParallelism(3))
    env.execute()
  }
}
