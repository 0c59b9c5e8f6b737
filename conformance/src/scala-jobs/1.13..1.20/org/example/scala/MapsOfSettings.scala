package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Settings in a map. */
object MapsOfSettings {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val settings = Map("map" -> 3, "sink" -> 2)
    env
      .fromElements(1)
      .map(_ + 1)
      .setParallelism(settings("map"))
      .print()
      .setParallelism(settings.getOrElse("print", settings("sink")))
    env.execute()
  }
}
