package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Methods between their operands, without dots and parentheses. */
object InfixForms {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env setParallelism 4
    val words = env fromElements ("a", "b") map (_.length) setParallelism 2
    words.filter(_ > 0) print ()
    env execute "infix"
  }
}
