package org.example.scala

import org.apache.flink.api.common.eventtime.WatermarkStrategy
import org.apache.flink.api.connector.source.lib.NumberSequenceSource
import org.apache.flink.api.java.io.TextInputFormat
import org.apache.flink.core.fs.Path
import org.apache.flink.streaming.api.functions.source.FileProcessingMode
import org.apache.flink.streaming.api.scala._
import org.apache.flink.util.NumberSequenceIterator

/** Sources that the environment makes. */
object SourcesOfAllKinds {
  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(4)
    env.fromSequence(1, 10).map(_ + 1).setParallelism(2).print()
    env.fromElements(1, 2).name("elements").map(_ + 1).print()
    env.fromCollection(Seq(1, 2)).map(_ + 1).print()
    env.fromCollection(Iterator(1, 2)).map(_ + 1).print()
    env.fromParallelCollection(new NumberSequenceIterator(1, 10)).map(_.toString).print()
    env.readFile(new TextInputFormat(new Path("/tmp/in")), "/tmp/in").setParallelism(2).print()
    env
      .readFile(new TextInputFormat(new Path("/tmp/in")), "/tmp/in", FileProcessingMode.PROCESS_ONCE, 100)
      .print()
    env.createInput(new TextInputFormat(new Path("/tmp/in"))).setParallelism(3).print()
    env.socketTextStream("localhost", 9999, '\n', 3).print()
    env
      .fromSource(new NumberSequenceSource(1, 10), WatermarkStrategy.noWatermarks[java.lang.Long](), "numbers")
      .map(_.toString)
      .print()
    env.execute()
  }
}
