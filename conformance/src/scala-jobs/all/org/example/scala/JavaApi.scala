package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
import org.apache.flink.api.common.functions.MapFunction

class Increment extends MapFunction[java.lang.Long, java.lang.Long] {
  override def map(n: java.lang.Long): java.lang.Long = n + 1
}

/** The API for Java, called from Scala. */
object JavaApi {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    env.fromSequence(0L, 9L).map(new Increment).setParallelism(2).name("increment").print()
    env.execute("from Scala")
  }
}
