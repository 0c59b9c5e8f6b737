package org.example.scala

import org.apache.flinkx.api._
import org.apache.flinkx.api.serializers._

/** What only the community's API has: a filter the other way round. */
object FilteredNot {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).filterNot(_ > 1).setParallelism(3)
    numbers.keyBy(n => n).filterNot(_ > 2).name("left").print()
    println(numbers.serializerConfig)
    env.execute()
  }
}
