package org.example.scala

import org.apache.flink.api.common.serialization.SimpleStringSchema
import org.apache.flink.api.java.io.TextOutputFormat
import org.apache.flink.core.fs.Path
import org.apache.flink.streaming.api.functions.sink.{DiscardingSink, PrintSinkFunction}
import org.apache.flink.streaming.api.scala._

/** Sinks that a stream has methods for. */
object SinksOfAllKinds {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)
    val words = env.fromElements("a", "b").map(_ + "c")
    words.print("standard").setParallelism(1)
    words.printToErr()
    words.printToErr("errors").name("to standard error")
    words.addSink(new PrintSinkFunction[String]()).setParallelism(2)
    words.addSink(new DiscardingSink[String])
    words.addSink(w => println(w)).name("function")
    words.writeToSocket("localhost", 9999, new SimpleStringSchema())
    words.writeUsingOutputFormat(new TextOutputFormat[String](new Path("/tmp/out"))).setParallelism(1)
    env.execute()
  }
}
