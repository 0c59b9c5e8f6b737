package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.environment.{StreamExecutionEnvironment=>JavaEnvironment}

/** An environment of the API for Java that is wrapped. */
object WrappedJavaEnvironment {
  def main(args: Array[String]): Unit = {
    val java = JavaEnvironment.getExecutionEnvironment
    java.setParallelism(5)
    val env = new StreamExecutionEnvironment(java)
    env.fromElements(1).map(_ + 1).print()
    env.execute()
  }
}
