// run: --local

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A local environment has the number that it is given. */
object LocalEnvironment {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.createLocalEnvironment(3)
    env.fromCollection(Seq(1, 2)).map(_ + 1).print()
    env.execute()
  }
}
