package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
import org.apache.flink.configuration.Configuration
import org.apache.flink.configuration.CoreOptions

/** An environment with a configuration. */
object JavaApiConfiguration {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val config = new Configuration()
    config.set(CoreOptions.DEFAULT_PARALLELISM, Integer.valueOf(5))
    env.configure(config, getClass.getClassLoader)
    env.fromSequence(0L, 9L).print()
    env.execute()
  }
}
