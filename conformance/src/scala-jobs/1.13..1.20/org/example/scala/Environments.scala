// run:
// run: --local

package org.example.scala

import org.apache.flink.configuration.{Configuration, CoreOptions}
import org.apache.flink.streaming.api.scala._

/** Environments that say themselves how wide they are. */
object Environments {
  def main(args: Array[String]): Unit = {
    val configuration = new Configuration()
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, Integer.valueOf(5))
    val three = StreamExecutionEnvironment.createLocalEnvironment(3)
    three.fromElements(1).map(_ + 1).print()
    three.execute("three")
    val four = StreamExecutionEnvironment.createLocalEnvironment(4, configuration)
    four.fromElements(1).map(_ + 1).print()
    four.execute("four")
    val remote = StreamExecutionEnvironment.createRemoteEnvironment("localhost", 8081, 6)
    remote.fromElements(1).map(_ + 1).print()
    remote.getConfig.disableClosureCleaner()
    println(StreamExecutionEnvironment.getDefaultLocalParallelism)
  }
}
