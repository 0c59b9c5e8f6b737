package io.github.flinkparallelism.languages.scala;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects whose builds say where their jobs lie. */
class BuildsTest {
  private static final String JOB =
      """
      import org.apache.flink.streaming.api.scala._
      object %s {
        def main(args: Array[String]): Unit = {
          val env = StreamExecutionEnvironment.getExecutionEnvironment
          env.setParallelism(4)
          env.fromSequence(0, 9).print()
          env.execute()
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void sbtFoldersBesideConventionalOnes() {
    AnalysisResult result =
        JobTest.in(folder)
            .file(
                "build.sbt",
                """
                lazy val core = project
                lazy val jobs = (project in file("jobs"))
                  .settings(
                    Compile / scalaSource := baseDirectory.value / "code",
                    Test / scalaSource    := baseDirectory.value / "checks"
                  )
                """)
            .file("core/src/main/scala/First.scala", JOB.formatted("First"))
            .file("jobs/code/org/acme/Second.scala", "package org.acme\n" + JOB.formatted("Second"))
            .file("jobs/checks/Third.scala", JOB.formatted("Third"))
            .file("scratch/Fourth.scala", JOB.formatted("Fourth"))
            .run();

    assertThat(result.jobs())
        .extracting(job -> job.name())
        .containsExactly("First", "org.acme.Second");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void theVersionOfScalaIsReported() {
    AnalysisResult result =
        JobTest.in(folder)
            .file("build.sbt", "ThisBuild / scalaVersion := \"2.13.14\"\n")
            .file("src/main/scala/First.scala", JOB.formatted("First"))
            .run();

    assertThat(result.scalaVersion()).contains("2.13.14");
  }

  @Test
  void projectsWithoutScalaHaveNone() {
    AnalysisResult result =
        JobTest.in(folder)
            .file("build.sbt", "ThisBuild / scalaVersion := \"2.13.14\"\n")
            .file("src/main/java/First.java", "class First {}")
            .run();

    assertThat(result.scalaVersion()).isEmpty();
  }

  @Test
  void gradleFoldersOfKotlin() {
    AnalysisResult result =
        JobTest.in(folder)
            .file(
                "build.gradle.kts", "sourceSets {\n  main {\n    kotlin.srcDir(\"code\")\n  }\n}\n")
            .file("src/main/java/org/acme/Unused.java", "package org.acme; class Unused {}")
            .file(
                "code/Job.kt",
                """
                package org.acme
                import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
                fun main() {
                  val env = StreamExecutionEnvironment.getExecutionEnvironment()
                  env.fromSequence(0, 9).print()
                  env.execute()
                }
                """)
            .run();

    assertThat(result.jobs()).extracting(job -> job.name()).containsExactly("org.acme.JobKt");
  }
}
