name := "jobs"
scalaVersion := "2.12.18"
libraryDependencies += "org.apache.flink" %% "flink-streaming-scala" % "1.20.0" % "provided"
