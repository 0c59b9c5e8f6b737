package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private class MadeWidth private constructor(val n: Int) {
  companion object {
    operator fun invoke(n: Int) = if (n > 4) MadeWidth(4) else MadeWidth(n + 1)

    operator fun invoke(text: String) = MadeWidth(text.toInt())
  }
}

private class MadeNumber(val n: Int) {
  companion object {
    operator fun invoke(n: Int) = MadeNumber(n * 10)

    operator fun invoke(text: String) = MadeNumber(text.length)
  }
}

/** A companion is called where no constructor can be. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(0, 9).setParallelism(MadeWidth(2).n)
      .map { it + 1 }.setParallelism(MadeWidth(9).n)
      .map { it + 1 }.setParallelism(MadeWidth("2").n)
      .map { it + 1 }.setParallelism(MadeNumber(5).n)
      .print().setParallelism(MadeNumber("seven").n)
  env.execute()
}
