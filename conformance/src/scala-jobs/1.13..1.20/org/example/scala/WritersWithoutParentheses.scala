package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Sinks of files and of standard error. */
object WritersWithoutParentheses {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val lines = env.readTextFile("/tmp/in")
    lines.map(_.length).writeAsText("/tmp/out").setParallelism(1)
    lines.printToErr
    lines.print("prefix")
    env.execute()
  }
}
