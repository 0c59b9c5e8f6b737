package org.example.scala

import org.apache.flink.streaming.api.scala._

class Scaling(factor: Int) {
  def scaled(n: Int): Int = n * factor
}

/** The members of a value can be imported. */
object MembersOfValues {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val scaling = new Scaling(2)
    import scaling._
    env.fromSequence(0, 9).print().setParallelism(scaled(3))
    env.execute()
  }
}
