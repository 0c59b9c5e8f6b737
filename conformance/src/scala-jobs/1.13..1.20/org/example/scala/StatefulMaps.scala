package org.example.scala

import org.apache.flink.streaming.api.scala._

/** Maps, flat maps and filters with state of a key. */
object StatefulMaps {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val keyed = env.fromElements(1, 2, 3).keyBy(_ % 2)
    keyed.mapWithState[Int, Int]((n, s) => (n + s.getOrElse(0), Some(n))).setParallelism(3).print()
    keyed.filterWithState[Int]((n, s) => (n > s.getOrElse(0), Some(n))).print()
    keyed.flatMapWithState[Int, Int]((n, s) => (List(n), s)).setParallelism(4).print()
    env.execute()
  }
}
