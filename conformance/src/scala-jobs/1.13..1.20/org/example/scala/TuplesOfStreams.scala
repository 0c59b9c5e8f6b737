package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Two results taken apart. */
object TuplesOfStreams {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    def split(stream: DataStream[Int]): (DataStream[Int], DataStream[Int]) =
      (stream.filter(_ > 0).setParallelism(2), stream.filter(_ <= 0).setParallelism(3))
    val (up, down) = split(env.fromElements(1))
    up.print().setParallelism(2)
    down.print().setParallelism(3)
    val pair = split(env.fromElements(2))
    pair._1.union(pair._2).print().setParallelism(4)
    env.execute()
  }
}
