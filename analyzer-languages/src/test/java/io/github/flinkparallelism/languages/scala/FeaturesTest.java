package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One job per feature of the language. */
class FeaturesTest {
  private static final String HEAD =
      "package org.acme\nimport org.apache.flink.streaming.api.scala._\n";

  @TempDir Path folder;

  private JobTest job(String text) {
    return JobTest.in(folder).file("src/main/scala/org/acme/Job.scala", HEAD + text);
  }

  /** A main method around statements, with other members of its object. */
  private JobTest main(String statements, String members) {
    return job(
        "object Job {\n"
            + members
            + "def main(args: Array[String]): Unit = {\n"
            + "val env = StreamExecutionEnvironment.getExecutionEnvironment\n"
            + statements
            + "env.execute()\n}\n}\n");
  }

  @Test
  void constantsOfCompanionObjects() {
    job("""
            class Job(env: StreamExecutionEnvironment) {
              def run(): Unit = {
                env.fromSequence(0, 9).setParallelism(Job.Sources) // expect: parallelism=2
                  .print().setParallelism(Job.sinks) // expect: parallelism=3
                env.execute()
              }
            }
            object Job {
              val Sources = 2
              lazy val sinks = Sources + 1
              def main(args: Array[String]): Unit =
                new Job(StreamExecutionEnvironment.getExecutionEnvironment).run()
            }
            """)
        .check();
  }

  @Test
  void caseClassesWithDefaultsNamedArgumentsAndCopies() {
    main(
            """
            val config = Config(sinks = 3)
            val other = config.copy(source = 5)
            env.fromSequence(0, 9).setParallelism(config.source) // expect: parallelism=2
              .map(_ + 1).setParallelism(other.source) // expect: parallelism=5
              .print().setParallelism(other.sinks) // expect: parallelism=3
            """,
            "case class Config(source: Int = 2, sinks: Int)\n")
        .check();
  }

  @Test
  void traitsWithAbstractMembers() {
    job("""
            trait Base {
              def parallelism: Int
              def run(): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.fromSequence(0, 9).setParallelism(parallelism) // expect: parallelism=6
                  .print().setParallelism(1) // expect: parallelism=1
                env.execute()
              }
            }
            class Impl extends Base {
              val parallelism = 6
            }
            object Job {
              def main(args: Array[String]): Unit = new Impl().run()
            }
            """)
        .check();
  }

  @Test
  void objectsThatInheritTheirEnvironment() {
    job("""
            trait Base {
              val env = StreamExecutionEnvironment.getExecutionEnvironment
              env.setParallelism(5)
              def sinks: Int
            }
            object Job extends Base {
              val sinks = 2
              def main(args: Array[String]): Unit = {
                env.fromSequence(0, 9) // expect: parallelism=5
                  .print().setParallelism(sinks) // expect: parallelism=2
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void optionsAndPatterns() {
    main(
            """
            val some: Option[Int] = Some(4)
            val none: Option[Int] = None
            val a = some.map(_ * 2).getOrElse(1)
            val b = none.getOrElse(3)
            val c = some match {
              case Some(n) if n > 4 => 1
              case Some(n) => n + 1
              case None => 2
            }
            val d = "large" match { case "small" => 1; case "large" | "huge" => 7; case _ => 0 }
            env.fromSequence(0, 9).setParallelism(a) // expect: parallelism=8
              .map(x => x).setParallelism(b) // expect: parallelism=3
              .map(x => x).setParallelism(c) // expect: parallelism=5
              .print().setParallelism(d) // expect: parallelism=7
            """,
            "")
        .check();
  }

  @Test
  void stepsThatAStreamIsFoldedThrough() {
    main(
            """
            val stream: DataStream[Long] = env.fromSequence(0, 9).setParallelism(1) // expect: parallelism=1
            val steps = List(2, 3)
            val result = steps.foldLeft(stream)((s, n) => s.map(_ + n).setParallelism(n)) // expect: parallelism=2 | parallelism=3
            for (i <- 1 to 2; if i > 1) {
              result.print().setParallelism(i) // expect: parallelism=2
            }
            steps.foreach { n => result.print().setParallelism(n) } // expect: parallelism=2 | parallelism=3
            val sizes = for (n <- steps) yield n * 2
            result.print().setParallelism(sizes(1)) // expect: parallelism=6
            """,
            "")
        .check();
  }

  @Test
  void implicitClassesAndLocalFunctions() {
    main(
            """
            def twice(n: Int): Int = { val m = n; m * 2 }
            env.fromSequence(0, 9).setParallelism(twice(2)) // expect: parallelism=4
              .withDoubled(3)
              .print().setParallelism(1) // expect: parallelism=1
            """,
            """
            implicit class Steps(stream: DataStream[Long]) {
              def withDoubled(n: Int): DataStream[Long] =
                stream.map(_ * 2).setParallelism(n) // expect: parallelism=3
            }
            """)
        .check();
  }

  @Test
  void tuplesConditionsAndInterpolation() {
    main(
            """
            val (a, b) = (2, 3)
            val pair = (4, "x")
            val name = s"n${a + b}-$b"
            var n = 0
            while (n < 3) { n += 1 }
            val p = if (name == "n5-3") n else 9
            env.fromSequence(0, 9).setParallelism(a) // expect: parallelism=2
              .map { x => // expect: parallelism=4
              val y = x
              y
            }.setParallelism(pair._1)
              .print().setParallelism(p) // expect: parallelism=3
            """,
            "")
        .check();
  }

  @Test
  void programArguments() {
    main(
            """
            val p = args(0).toInt
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=7
              .print().setParallelism(if (args.length > 1) args(1).toInt else 2) // expect: parallelism=2
            """,
            "")
        .args("7")
        .check();
  }

  @Test
  void functionsThatLeaveParametersWithoutNames() {
    main(
            """
            val last = List(2, 3, 4).foldLeft(1)((_, x) => x)
            val second: (Int, Int) => Int = (_, b) => b
            env.fromSequence(0, 9).setParallelism(last) // expect: parallelism=4
              .print().setParallelism(second(2, 3)) // expect: parallelism=3
            """,
            "")
        .check();
  }

  @Test
  void statementsOfAnonymousClasses() {
    main(
            """
            val settings = new Settings {
              val width = 2
              register(width)
              register(3)
            }
            env.fromSequence(0, 9).print().setParallelism(settings.sum) // expect: parallelism=1 | parallelism=5
            """,
            "class Settings { var sum = 0; def register(n: Int): Unit = sum += n }\n")
        .check();
  }

  @Test
  void membersOfImportedValues() {
    main(
            """
            val builder = new Builder(2)
            import builder._
            env.fromSequence(0, 9).print().setParallelism(scaled(3)) // expect: parallelism=1 | parallelism=6
            """,
            "class Builder(factor: Int) { def scaled(n: Int): Int = n * factor }\n")
        .check();
  }

  @Test
  void aBrokenStatementCostsItself() {
    main(
            """
            env.fromSequence(0, 9).setParallelism(2) // expect: parallelism=2
              .print().setParallelism(3) // expect: parallelism=3
            val x = = 4 // problem: syntax error
            """,
            "")
        .check();
  }

  @Test
  void casesThatTakeSeveralParameters() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._

            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                val sum = List(1, 2).foldLeft(0) { case (before, n) => before + n }
                val last = List((1, 2), (3, 4)).foldLeft(0) { case (n, (a, b)) => n + a * b }
                val steps = List(2, 4)
                val first = env.fromSequence(0, 9).setParallelism(sum) // expect: parallelism=3 certainty=exact
                steps
                  .foldLeft(first) { case (stream, width) =>
                    stream.map(_ + 1).setParallelism(width) // expect: parallelism=2 certainty=exact | parallelism=4 certainty=exact
                  }
                  .print().setParallelism(last) // expect: parallelism=14 certainty=exact
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void operatorsBindByTheirFirstCharacter() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._

            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                val a = 2
                val b = 3
                var sum = 1
                sum += a * b
                val all = a :: b :: Nil
                val on = a + 1 == b && b > a || a == 7
                val off = !on && on
                env.fromSequence(0, 9).setParallelism(1 + a * b) // expect: parallelism=7 certainty=exact
                  .map(_ + 1).setParallelism(10 - a - b) // expect: parallelism=5 certainty=exact
                  .map(_ + 1).setParallelism(sum) // expect: parallelism=7 certainty=exact
                  .map(_ + 1).setParallelism(a max b * 2) // expect: parallelism=6 certainty=exact
                  .map(_ + 1).setParallelism(if (on) all.length else 9) // expect: parallelism=2 certainty=exact
                  .map(_ + 1).setParallelism(if (off) 8 else -a + b * 4) // expect: parallelism=10 certainty=exact
                  .print().setParallelism((1 + a) * b % 5 + 1) // expect: parallelism=5 certainty=exact
                for (i <- a to b - 1) {
                  env.fromSequence(0, 9).print().setParallelism(i) // expect: parallelism=1 | parallelism=2
                }
                env.execute()
              }
            }
            """)
        .check();
  }
}
