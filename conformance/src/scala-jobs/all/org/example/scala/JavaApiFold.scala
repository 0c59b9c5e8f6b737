package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
import org.apache.flink.streaming.api.datastream.DataStream

/** A fold that unites streams. */
object JavaApiFold {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val streams = (1 to 3).map(i => env.fromSequence(0L, i.toLong).setParallelism(i))
    val first: DataStream[java.lang.Long] = streams.head
    val all = streams.tail.foldLeft(first)((left, right) => left.union(right))
    all.print().setParallelism(2)
    env.execute()
  }
}
