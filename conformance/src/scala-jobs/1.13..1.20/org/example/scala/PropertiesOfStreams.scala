package org.example.scala

import org.apache.flink.streaming.api.scala._

/** What a stream says of itself, and what else can be set at an operator. */
object PropertiesOfStreams {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    env.setBufferTimeout(50)
    val numbers = env.fromElements(1, 2)
    val mapped = numbers.map(_ + 1).name("first").uid("first").setBufferTimeout(10)
    println(mapped.minResources + " " + mapped.preferredResources + " " + mapped.dataType)
    val half = mapped.executionEnvironment.getParallelism - mapped.executionConfig.getParallelism / 2
    val renamed = mapped.map(_ + 1).name(mapped.name + " again").setUidHash("00000000000000000000000000000001")
    renamed.setParallelism(half).print()
    mapped.union(numbers, renamed).map(_ * 2).setMaxParallelism(90).print()
    mapped.forward.filter(_ > 0).startNewChain().slotSharingGroup("other").print()
    mapped.javaStream.getTransformation.setParallelism(5)
    env.getWrappedStreamExecutionEnvironment.setMaxParallelism(300)
    env.execute(s"${mapped.parallelism} wide")
  }
}
