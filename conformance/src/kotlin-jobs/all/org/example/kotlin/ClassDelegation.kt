package org.example.kotlin

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private interface Amounts {
  val sources: Int

  fun sinks(): Int = sources + 1

  fun maps(): Int
}

private class FixedAmounts(override val sources: Int) : Amounts {
  override fun sinks() = 6

  override fun maps() = sources * 2
}

private class WrappedAmounts(sizes: Amounts) : Amounts by sizes

private class ChangedAmounts(sizes: Amounts) : Amounts by sizes {
  override val sources = 5
}

/** What an interface declares is done by the delegate, which does not see what the class overrides. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val wrapped = WrappedAmounts(FixedAmounts(2))
  val changed = ChangedAmounts(FixedAmounts(2))
  env.fromSequence(0, 9).setParallelism(wrapped.sources)
      .map { it + 1 }.setParallelism(wrapped.maps())
      .map { it + 1 }.setParallelism(changed.sources)
      .map { it + 1 }.setParallelism(changed.maps())
      .print().setParallelism(changed.sinks())
  env.execute()
}
