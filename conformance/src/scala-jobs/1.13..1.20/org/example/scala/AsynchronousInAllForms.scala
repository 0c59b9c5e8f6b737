package org.example.scala

import java.util.concurrent.TimeUnit
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.scala.async.{ResultFuture, RichAsyncFunction}

class Request extends RichAsyncFunction[Int, Int] {
  override def asyncInvoke(input: Int, result: ResultFuture[Int]): Unit = result.complete(Iterable(input))
}

/** Asynchronous requests by classes and by functions. */
object AsynchronousInAllForms {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).map(_ + 1)
    AsyncDataStream.orderedWait(numbers, new Request, 1, TimeUnit.SECONDS).print()
    AsyncDataStream.orderedWait(numbers, new Request, 1, TimeUnit.SECONDS, 20).setParallelism(3).print()
    AsyncDataStream.unorderedWait(numbers, new Request, 1, TimeUnit.SECONDS, 20).name("asked").print()
    AsyncDataStream
      .unorderedWait(numbers, 1, TimeUnit.SECONDS) { (n, result: ResultFuture[Int]) => result.complete(Iterable(n)) }
      .setParallelism(4)
      .print()
    AsyncDataStream
      .orderedWait(numbers, 1, TimeUnit.SECONDS, 20) { (n, result: ResultFuture[Int]) => result.complete(Iterable(n)) }
      .print()
    env.execute()
  }
}
