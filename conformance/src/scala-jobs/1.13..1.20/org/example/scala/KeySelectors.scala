package org.example.scala

import org.apache.flink.streaming.api.scala._

case class Pair(number: Int, word: String)

/** Keys by position, by name and by function. */
object KeySelectors {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val pairs = env.fromElements(Pair(1, "a"))
    pairs.keyBy("word").sum("number").print()
    pairs.keyBy(_.number).maxBy("number").setParallelism(3).print()
    pairs.map(p => (p.word, p.number)).keyBy(0).sum(1).print()
    env.execute()
  }
}
