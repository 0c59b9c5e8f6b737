// run: -p 3

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Steps that a fold threads a stream through. */
object FoldOverSteps {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val steps: List[DataStream[Int] => DataStream[Int]] = List(
      stream => stream.map(_ + 1).setParallelism(2),
      stream => stream.filter(_ > 0),
      _.map(_ * 2).setParallelism(4))
    val out = steps.foldLeft(env.fromElements(1))((stream, step) => step(stream))
    out.print().setParallelism(1)
    env.execute()
  }
}
