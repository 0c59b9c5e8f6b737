package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Two streams with keys that are positions and names of fields. */
object ConnectedByFields {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val left = env.fromElements((1, "a")).map(p => p).setParallelism(3)
    val right = env.fromElements((2, "b"))
    val both = left.connect(right)
    both.keyBy(0, 0).map((p: (Int, String)) => p._1, (p: (Int, String)) => p._1).print()
    both.keyBy(Array(0, 1), Array(0, 1)).map((p: (Int, String)) => p._1, (p: (Int, String)) => p._1).print()
    both.keyBy("_1", "_1").map((p: (Int, String)) => p._1, (p: (Int, String)) => p._1).setParallelism(4).print()
    both.keyBy(Array("_1"), Array("_1")).map((p: (Int, String)) => p._1, (p: (Int, String)) => p._1).print()
    env.execute()
  }
}
