package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Only operators have a parallelism; a keyed stream is none. */
object KeyedStreamRejects {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val keyed = env.fromElements(1, 2).map(_ + 1).keyBy(n => n % 2)
    keyed.setParallelism(3) // throws
    keyed.reduce(_ + _).print()
    env.execute()
  }
}
