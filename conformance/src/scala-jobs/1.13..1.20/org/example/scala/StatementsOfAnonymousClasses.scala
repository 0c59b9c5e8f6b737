package org.example.scala

import org.apache.flink.streaming.api.scala._

class AddedWidths {
  private var sum = 0

  def add(n: Int): Unit = sum += n

  def all: Int = sum
}

/** The body of an anonymous class runs when its object is made. */
object StatementsOfAnonymousClasses {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val widths = new AddedWidths {
      val first = 2
      add(first)
      add(3)
    }
    env.fromSequence(0, 9).print().setParallelism(widths.all)
    env.execute()
  }
}
