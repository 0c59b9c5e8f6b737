import sbt._

object Dependencies {
  val flinkVersion = "1.20.0"

  val flink: Seq[ModuleID] = Seq(
    "org.apache.flink" %% "flink-streaming-scala" % flinkVersion % Provided,
    "org.apache.flink" % "flink-clients" % flinkVersion % Provided
  )
}
