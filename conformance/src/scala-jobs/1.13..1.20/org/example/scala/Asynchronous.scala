package org.example.scala

import org.apache.flink.streaming.api.scala._
import java.util.concurrent.TimeUnit
import org.apache.flink.streaming.api.scala.async.AsyncFunction
import org.apache.flink.streaming.api.scala.async.ResultFuture

class Lookup extends AsyncFunction[Int, Int] {
  override def asyncInvoke(input: Int, result: ResultFuture[Int]): Unit =
    result.complete(Iterable(input))
}

/** Asynchronous requests. */
object Asynchronous {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1)
    AsyncDataStream
      .unorderedWait(numbers, new Lookup, 1, TimeUnit.SECONDS)
      .setParallelism(3)
      .print()
    env.execute()
  }
}
