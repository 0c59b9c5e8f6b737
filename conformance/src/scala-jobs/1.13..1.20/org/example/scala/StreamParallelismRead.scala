package org.example.scala

import org.apache.flink.streaming.api.scala._

/** The number of a stream, read again. */
object StreamParallelismRead {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    val mapped = env.fromElements(1).map(_ + 1).setParallelism(2)
    mapped.filter(_ > 0).setParallelism(mapped.parallelism * 2).print().setParallelism(mapped.getParallelism)
    env.execute()
  }
}
