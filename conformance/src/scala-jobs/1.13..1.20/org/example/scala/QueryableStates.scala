package org.example.scala

import org.apache.flink.api.common.functions.ReduceFunction
import org.apache.flink.api.common.state.{ReducingStateDescriptor, ValueStateDescriptor}
import org.apache.flink.api.common.typeinfo.BasicTypeInfo
import org.apache.flink.streaming.api.scala._

class Latest extends ReduceFunction[String] {
  override def reduce(a: String, b: String): String = b
}

/** State of keys that can be asked for. */
object QueryableStates {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(2)
    val keyed = env.fromElements("a", "b").map(_ + "c").setParallelism(3).keyBy(w => w)
    keyed.asQueryableState("words")
    keyed.asQueryableState("values", new ValueStateDescriptor[String]("values", BasicTypeInfo.STRING_TYPE_INFO))
    keyed.asQueryableState(
      "latest",
      new ReducingStateDescriptor[String]("latest", new Latest, BasicTypeInfo.STRING_TYPE_INFO))
    env.execute()
  }
}
