package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private abstract class HasWidth {
  abstract fun width(): Int
}

/** Objects of several classes without names, each with the methods of its own. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val narrow = object : HasWidth() { override fun width() = 2 }
  val wide = object : HasWidth() { override fun width() = 5 }
  val point = object { val x = 3; fun y() = 4 }
  env.fromSequence(0, 9).setParallelism(narrow.width()).print().setParallelism(wide.width())
  env.fromSequence(0, 9).setParallelism(point.x).print().setParallelism(point.y())
  env.execute()
}
