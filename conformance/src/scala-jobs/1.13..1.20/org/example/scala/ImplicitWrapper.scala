package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.example.scala.StreamSyntax._

object StreamSyntax {
  implicit class RichNumbers(stream: DataStream[Int]) {
    def evens(width: Int): DataStream[Int] =
      stream.filter(_ % 2 == 0).setParallelism(width).name("evens")
  }
}

/** An implicit class that adds a method to streams. */
object ImplicitWrapper {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.fromElements(1, 2).evens(3).print().setParallelism(1)
    env.execute()
  }
}
