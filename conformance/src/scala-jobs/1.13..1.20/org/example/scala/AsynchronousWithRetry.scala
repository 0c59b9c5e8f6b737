// versions: 1.17..1.20

package org.example.scala

import java.util.concurrent.TimeUnit
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.scala.async.AsyncRetryStrategies
import org.apache.flink.streaming.api.scala.async.{AsyncFunction, ResultFuture}

class Again extends AsyncFunction[Int, Int] {
  override def asyncInvoke(input: Int, result: ResultFuture[Int]): Unit = result.complete(Iterable(input))
}

/** Asynchronous requests that are repeated. */
object AsynchronousWithRetry {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val numbers = env.fromElements(1, 2).map(_ + 1)
    val strategy = new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder[Int](3, 100L).build()
    AsyncDataStream.orderedWaitWithRetry(numbers, new Again, 1, TimeUnit.SECONDS, strategy).print()
    AsyncDataStream.orderedWaitWithRetry(numbers, new Again, 1, TimeUnit.SECONDS, 9, strategy).setParallelism(3).print()
    AsyncDataStream.unorderedWaitWithRetry(numbers, new Again, 1, TimeUnit.SECONDS, strategy).print()
    AsyncDataStream.unorderedWaitWithRetry(numbers, new Again, 1, TimeUnit.SECONDS, 9, strategy).print()
    AsyncDataStream
      .unorderedWaitWithRetry(numbers, 1, TimeUnit.SECONDS, strategy) {
        (n, result: ResultFuture[Int]) => result.complete(Iterable(n))
      }
      .setParallelism(4)
      .print()
    env.execute()
  }
}
