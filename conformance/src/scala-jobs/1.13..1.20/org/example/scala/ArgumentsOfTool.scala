// run: -- --map 3
// run: -p 5 -- --map 3 --parallelism 4

package org.example.scala

import org.apache.flink.streaming.api.scala._
import org.apache.flink.api.java.utils.ParameterTool

/** ParameterTool with a default. */
object ArgumentsOfTool {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val params = ParameterTool.fromArgs(args)
    env.setParallelism(params.getInt("parallelism", 2))
    env.fromElements(1).map(_ + 1).setParallelism(params.getInt("map")).print()
    env.execute()
  }
}
