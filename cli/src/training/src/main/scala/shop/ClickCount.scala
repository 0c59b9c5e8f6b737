package shop

import org.apache.flink.api.java.utils.ParameterTool
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.time.Time

case class Settings(sinks: Int = 2)

/** Loads what an analysis of Scala needs. */
object ClickCount {
  private val Factor = 2

  def main(args: Array[String]): Unit = {
    val env = StreamExecutionEnvironment.getExecutionEnvironment
    val params = ParameterTool.fromArgs(args)
    env.setParallelism(params.getInt("parallelism", 3))
    val settings = Settings()
    val counts = env
      .socketTextStream("localhost", 9999)
      .flatMap { _.split(" ") map { (_, 1) } }
      .keyBy(0)
      .timeWindow(Time.seconds(5))
      .sum(1)
      .setParallelism(Factor * 2)
    for (i <- 1 to settings.sinks) counts.print().name(s"sink $i")
    Option(1).getOrElse(2) match {
      case 1 => env.execute("clicks")
      case _ => env.execute()
    }
  }
}
