package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scala 3: blocks by indentation, and what else it writes in another way. */
class IndentationTest {
  @TempDir Path folder;

  private JobTest job(String text) {
    return ScalaJob.file(folder, ScalaJob.expected(text))
        .ignoringFindings("ParallelismNotDetermined");
  }

  private JobTest numbers(String declarations, String lines) {
    return job(
        declarations
            + "\n@main def run(): Unit =\n"
            + "  val env = StreamExecutionEnvironment.getExecutionEnvironment\n"
            + lines.indent(2)
            + "  env.execute()\n");
  }

  @Test
  void conditions() {
    numbers(
            """
            def width(n: Int): Int =
              if n > 10 then 1
              else if n > 5 then
                val half = n / 2
                half
              else if n == 5 then 6
              else
                n + 1
              end if
            end width

            def small(n: Int): Boolean = if n < 3 then true else false
            """,
            """
            width(11) // 1
            width(8) // 4
            width(5) // 6
            width(2) // 3
            if small(2) then 3 else 4 // 3
            (if !small(2) then 3 else 4) // 4
            """)
        .check();
  }

  @Test
  void matches() {
    numbers(
            """
            enum Mode:
              case Small, Large
              case Other

            enum Size(val width: Int):
              case One extends Size(1)
              case Many extends Size(8)

            sealed trait Load
            case class Records(n: Int) extends Load
            case object Idle extends Load

            def width(mode: Mode): Int = mode match
              case Mode.Small => 2
              case Mode.Large =>
                val base = 4
                base * 2
              case _ => 5

            def of(load: Load): Int =
              load match
                case Records(n) if n > 100 => 9
                case Records(n) => n
                case Idle => 1
              end match

            def wide(n: Int): Int = n
            def wide(load: Idle.type): Int = 4
            def wide(load: Records): Int = 5
            def wider(n: Int): Int = n
            def wider(load: Load): Int = 6

            def named(text: String): Int = text match
              case "a" | "b" => 2
              case s"w-$rest" => rest.toInt
              case other => other.length
            """,
            """
            width(Mode.Small) // 2
            width(Mode.Large) // 8
            width(Mode.Other) // 5
            Size.Many.width // 8
            Size.valueOf("One").width // 1
            Size.values.map(_.width).sum // 9
            Mode.values.length // 3
            Mode.Large.ordinal + 1 // 2
            of(Records(101)) // 9
            of(Records(7)) // 7
            of(Idle) // 1
            wide(3) // 3
            wide(Records(1)) // 5
            wider(Idle) // 6
            wider(3) // 3
            named("b") // 2
            named("w-6") // ?
            named("abc") // ?
            """)
        .check();
  }

  @Test
  void loops() {
    numbers(
            """
            def total(n: Int): Int =
              var sum = 0
              for i <- 1 to n do
                sum += i
              for
                i <- 1 to 2
                j <- 1 to 2
                if i != j
              do
                sum += 1
              while sum > 9 do
                sum -= 1
              sum

            def squares: Seq[Int] =
              for
                i <- Seq(1, 2, 3)
                s = i * i
                if s > 1
              yield s
            """,
            """
            total(3) // 8
            total(9) // 9
            squares.sum // 13
            (for i <- 1 to 3 yield i * 2).sum // 12
            """)
        .check();
  }

  @Test
  void handlers() {
    numbers(
            """
            def parsed(text: String): Int =
              try text.toInt
              catch
                case e: NumberFormatException => 7

            def other(text: String): Int =
              try
                val n = text.toInt
                n + 1
              catch case _: Exception => 4
              finally println("done")
            """,
            """
            parsed("3") // 3
            parsed("x") // 7
            other("3") // 4
            other("x") // 4
            """)
        .check();
  }

  @Test
  void lambdasBehindColons() {
    numbers(
            """
            def twice(f: Int => Int): Int = f(f(1))
            def using[A](a: A)(f: A => Int): Int = f(a)
            """,
            """
            val doubled = List(1, 2, 3).map: n =>
              val m = n * 2
              m
            val sum = List(1, 2, 3).foldLeft(0): (a, b) =>
              a + b
            val kept = List(1, 2, 3)
              .filter: n =>
                n > 1
              .map: n =>
                List(n, n).map: m =>
                  m + 1
                .sum
            val four = using(3): x =>
              x + 1
            val five = locally:
              val x = 2
              x + 3
            doubled.sum // 12
            sum // 6
            kept.sum // 14
            four // 4
            five // 5
            twice(n => n + 2) // 5
            """)
        .check();
  }

  @Test
  void givensAndExtensions() {
    numbers(
            """
            case class Settings(width: Int)

            def chosen(using s: Settings): Int = s.width
            def wider(n: Int)(using s: Settings): Int = summon[Settings].width + n

            extension (n: Int)
              def half: Int = n / 2
              def plus(m: Int): Int = n + m

            extension (s: String) def sized: Int = s.length

            trait Named:
              def name: String
              def size: Int = name.length

            class Job3(n: Int) extends Named:
              val name = "x" * n
              private def hidden = n + 1
              def shown: Int = hidden
            end Job3

            object Limits:
              val most = 12
              inline val least = 2
              opaque type Width = Int
            """,
            """
            given settings: Settings = Settings(6)
            chosen // 6
            chosen(using Settings(3)) // 3
            wider(1) // 7
            8.half // 4
            8.plus(1) // 9
            "abcd".sized // 4
            Job3(5).size // 5
            Job3(5).shown // 6
            new Job3(2).size // 2
            Limits.most // 12
            Limits.least // 2
            """)
        .check();
  }

  @Test
  void methodsThatAreCalledByTheirNamesAlone() {
    job("""
            case class Settings(width: Int)

            object Job:
              def width(using s: Settings): Int = s.width
              def other = 4

              def main(args: Array[String]): Unit =
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                given settings: Settings = Settings(6)
                width // 6
                other // 4
                env.execute()
            """)
        .check();
  }

  @Test
  void mainsWithParameters() {
    job("""
            val defaultWidth = 3

            private def build(env: StreamExecutionEnvironment, width: Int): Unit =
              env.fromSequence(0, 9).setParallelism(width).print() // expect: parallelism=5 certainty=exact | parallelism=3 certainty=exact

            @main def job(width: Int, name: String, others: Int*): Unit =
              val env = StreamExecutionEnvironment.getExecutionEnvironment
              env.setParallelism(defaultWidth)
              build(env, width)
              env.fromSequence(0, 1).name(name).print().setParallelism(others.sum) // expect: name="Source: orders" parallelism=3 | parallelism=7 certainty=exact
              env.execute()
            """)
        .args("5", "orders", "3", "4")
        .check();
  }

  @Test
  void pipelines() {
    job("""
            object Job:
              def main(args: Array[String]): Unit =
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(4)
                val widths = Map("map" -> 2, "sink" -> 3)
                val stages = List("a", "b")

                val in = env
                  .fromSequence(0, 9) // expect: parallelism=4
                  .map: n =>
                    n + 1
                  .setParallelism(widths("map"))

                for stage <- stages do
                  in.filter(_ > 1)
                    .name(stage)
                    .print()

                val out = stages.foldLeft(in): (stream, stage) =>
                  stream.map(_ + 1).name(s"stage-$stage").setParallelism(stage.length)

                if widths.contains("sink") then
                  out.print().setParallelism(widths("sink")) // expect: parallelism=3
                else
                  out.print()
                env.execute()
              end main
            """)
        .ignoringOtherOperators()
        .check();
  }
}
