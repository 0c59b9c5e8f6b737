ThisBuild / scalaVersion := "2.12.20"
ThisBuild / organization := "org.example.wordcount"

lazy val root = (project in file("."))
  .settings(
    name := "scala-word-count",
    version := "1.0-SNAPSHOT",
    libraryDependencies ++= Dependencies.flink,
    Compile / mainClass := Some("org.example.wordcount.WordCount")
  )
