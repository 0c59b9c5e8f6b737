package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that jobs in Scala read from files, arguments and other files of source. */
class ConfigurationTest {
  @TempDir Path folder;

  private JobTest job(String text) {
    return JobTest.in(folder)
        .file("src/main/scala/Job.scala", "import org.apache.flink.streaming.api.scala._\n" + text);
  }

  private static String main(String body) {
    return """
        object Job {
          def main(args: Array[String]): Unit = {
            val env = StreamExecutionEnvironment.getExecutionEnvironment
        """
        + body
        + """
            env.execute()
          }
        }
        """;
  }

  @Test
  void typesafeConfig() {
    job("import com.typesafe.config.{Config, ConfigFactory}\n"
            + main(
                """
                val config = ConfigFactory.load()
                env.setParallelism(config.getInt("task.parallelism"))
                val task: Config = config.getConfig("task")
                env.fromElements(1).map(_ + 1).setParallelism(task.getInt("consumer.parallelism")) // expect: parallelism=1 | parallelism=4
                  .print() // expect: parallelism=3
                """))
        .file(
            "src/main/resources/application.conf",
            """
            task {
              parallelism = 3
              consumer.parallelism = 4
            }
            """)
        .check();
  }

  @Test
  void constantsOfAnotherFile() {
    job(main(
            """
            env.setParallelism(Constants.Width)
            env.fromElements(1).map(_ + 1).setParallelism(Constants.doubled) // expect: parallelism=1 | parallelism=6
              .print() // expect: parallelism=3
            """))
        .file(
            "src/main/scala/Constants.scala",
            """
            object Constants {
              val Width = 3
              def doubled: Int = Width * 2
            }
            """)
        .check();
  }

  @Test
  void implicitClassesOfAnotherFile() {
    job("import Syntax._\n"
            + main(
                """
                env.fromElements(1).widened(4) // expect: parallelism=1
                  .print().setParallelism(1) // expect: parallelism=1
                """))
        .file(
            "src/main/scala/Syntax.scala",
            """
            import org.apache.flink.streaming.api.scala._
            object Syntax {
              implicit class Wide(stream: DataStream[Int]) {
                def widened(n: Int): DataStream[Int] = stream.map(_ + 1).setParallelism(n) // expect: parallelism=4
              }
            }
            """)
        .check();
  }

  @Test
  void implicitEnvironmentOfAnotherFile() {
    job("""
            object Job {
              def main(args: Array[String]): Unit = {
                implicit val env: StreamExecutionEnvironment = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(2)
                Sources.numbers(3).print() // expect: parallelism=2
                env.execute()
              }
            }
            """)
        .file(
            "src/main/scala/Sources.scala",
            """
            import org.apache.flink.streaming.api.scala._
            object Sources {
              def numbers(n: Int)(implicit env: StreamExecutionEnvironment): DataStream[Int] =
                env.fromElements(1).map(_ + 1).setParallelism(n) // expect: parallelism=1 | parallelism=3
            }
            """)
        .check();
  }

  @Test
  void packageObjects() {
    JobTest.in(folder)
        .file(
            "src/main/scala/org/acme/Job.scala",
            """
            package org.acme
            import org.apache.flink.streaming.api.scala._
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(Width)
                env.fromElements(1).print().setParallelism(half(Width)) // expect: parallelism=1 | parallelism=2
                env.execute()
              }
            }
            """)
        .file(
            "src/main/scala/org/acme/package.scala",
            """
            package org
            package object acme {
              val Width = 4
              def half(n: Int): Int = n / 2
            }
            """)
        .check();
  }

  @Test
  void inheritedFromAnotherFile() {
    job("""
            object Job extends FlinkApp {
              override def width = 4
              override def build(): Unit =
                env.fromElements(1).map(_ + 1).setParallelism(width).print() // expect: parallelism=1 | parallelism=4 | parallelism=2
            }
            """)
        .file(
            "src/main/scala/FlinkApp.scala",
            """
            import org.apache.flink.streaming.api.scala._
            trait FlinkApp {
              lazy val env = StreamExecutionEnvironment.getExecutionEnvironment
              def width: Int = 1
              def build(): Unit
              def main(args: Array[String]): Unit = {
                env.setParallelism(2)
                build()
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void usingClauses() {
    job("""
            object Job:
              def numbers(n: Int)(using env: StreamExecutionEnvironment): DataStream[Int] =
                env.fromElements(1).map(_ + 1).setParallelism(n) // expect: parallelism=1 | parallelism=3

              @main def run(): Unit =
                given env: StreamExecutionEnvironment = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(2)
                numbers(3).print() // expect: parallelism=2
                env.execute()
            """)
        .check();
  }

  @Test
  void extensionMethods() {
    job("""
            extension (stream: DataStream[Int])
              def widened(n: Int): DataStream[Int] = stream.map(_ + 1).setParallelism(n) // expect: parallelism=4

            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.fromElements(1).widened(4).print().setParallelism(1) // expect: parallelism=1 | parallelism=1
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void propertiesOfTheEnvironment() {
    job(main(
            """
            val width = sys.env.getOrElse("WIDTH", "3").toInt
            val sinks = Option(System.getProperty("sinks")).map(_.toInt).getOrElse(2)
            env.fromElements(1).map(_ + 1).setParallelism(width) // expect: parallelism=1 | parallelism=3?
              .print().setParallelism(sinks) // expect: parallelism=2?
            """))
        .check();
  }
}
