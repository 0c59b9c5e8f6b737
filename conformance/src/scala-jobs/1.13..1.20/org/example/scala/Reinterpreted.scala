package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A stream that is said to have keys without being sent anywhere. */
object Reinterpreted {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val summed = env.fromElements((1, 1), (2, 2)).keyBy(_._1).sum(1)
    val again = new DataStreamUtils(summed).reinterpretAsKeyedStream(_._1)
    again.map(_._2).print()
    again.reduce((a, b) => (a._1, a._2 + b._2)).setParallelism(2).print()
    env.execute()
  }
}
