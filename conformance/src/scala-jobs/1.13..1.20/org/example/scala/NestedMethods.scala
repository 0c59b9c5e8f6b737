package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Methods inside of the main method. */
object NestedMethods {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    def source(n: Int): DataStream[Int] = env.fromElements(n)
    def widened(stream: DataStream[Int], by: Int = 2): DataStream[Int] = {
      val width = by * 2
      stream.map(_ + 1).setParallelism(width)
    }
    widened(source(1)).print().setParallelism(1)
    widened(source(2), by = 3).print().setParallelism(1)
    env.execute()
  }
}
