package org.example.scala

import org.apache.flink.streaming.api.scala._

/** A union is no operator, so it refuses a parallelism. */
object UnionRejects {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val left = env.fromElements(1)
    val both = left.union(env.fromElements(2))
    both.setParallelism(3) // throws
    both.print()
    env.execute()
  }
}
