package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
import org.apache.flink.api.common.functions.MapFunction

class Twice extends MapFunction[java.lang.Long, java.lang.Long] {
  override def map(n: java.lang.Long): java.lang.Long = n * 2
}

/** The same without dots. */
object JavaApiInfix {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env setParallelism 2
    val numbers = env fromSequence (0L, 9L)
    (numbers map new Twice setParallelism 4).print
    env execute "infix"
  }
}
