package org.example.scala

import org.apache.flink.streaming.api.scala._

case class Settings(sources: Int = 1, maps: Int = 3, sinks: Int = 1)

/** A case class as configuration: defaults and arguments by name. */
object CaseClassDefaults {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val settings = Settings(sinks = 2)
    env.setParallelism(settings.maps)
    env.fromElements(1).map(_ + 1).print().setParallelism(settings.sinks)
    env.execute()
  }
}
