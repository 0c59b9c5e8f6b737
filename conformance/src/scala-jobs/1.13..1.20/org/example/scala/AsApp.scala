package org.example.scala

import org.apache.flink.streaming.api.scala._

/** The body of the object is the program. */
object AsApp extends App {
  val env = StreamExecutionEnvironment.getExecutionEnvironment
  val numbers = env.fromElements(1, 2, 3)
  numbers.map(_ + 1).setParallelism(2).print
  env.execute()
}
