package org.example.kotlin

import org.apache.flink.streaming.api.datastream.DataStream
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

interface Step {
  val workers: Int

  fun add(stream: DataStream<Long>): DataStream<Long> = stream.map { it + 1 }.setParallelism(workers)
}

object Doubling : Step {
  override val workers = 3
}

class Adding(override val workers: Int) : Step

/** An object is a value of its interface. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val source: DataStream<Long> = env.fromSequence(0, 9)
  listOf(Doubling, Adding(4)).fold(source) { stream, step -> step.add(stream) }.print().setParallelism(Doubling.workers)
  env.execute()
}
