// versions: 1.13..1.18

package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Every way to get results to the client is a job of its own. */
object CollectedInAllForms {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).map(_ + 1).setParallelism(3)
    val first = numbers.executeAndCollect(10)
    println(first.size)
    val second = numbers.executeAndCollect("second", 10)
    println(second.size)
    println(new DataStreamUtils(numbers).collect().size)
  }
}
