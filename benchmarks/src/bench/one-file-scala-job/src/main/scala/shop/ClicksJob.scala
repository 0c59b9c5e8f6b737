package shop

import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.time.Time

/** A job of one file, which the time to read Scala is measured on. */
object ClicksJob {
  private val Sinks = 2

  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    env.setParallelism(3)

    val counts = env
      .socketTextStream("localhost", 9999)
      .flatMap { _.split(" ") map { (_, 1) } }
      .keyBy(0)
      .timeWindow(Time.seconds(5))
      .sum(1)
      .setParallelism(5)

    for (number <- 1 to Sinks) counts.print().name(s"sink $number")
    env.execute("clicks")
  }
}
