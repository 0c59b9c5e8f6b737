package org.example.scala

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** Options as tests, as sequences and with a result for each side. */
object JavaApiOptionsFolded {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val width: Option[Int] = Some(3)
    val none: Option[Int] = None
    val in = env.fromSequence(0L, 9L)
    width.fold(in.print())(n => in.print().setParallelism(n))
    none.fold(in.print().setParallelism(2))(n => in.print().setParallelism(n))
    in.print().setParallelism(if (width.contains(3)) 4 else 5)
    in.print().setParallelism(if (width.forall(_ > 5)) 6 else 7)
    in.print().setParallelism((width ++ none ++ Some(5)).sum)
    in.print().setParallelism(none.toList.size + 1)
    env.execute()
  }
}
