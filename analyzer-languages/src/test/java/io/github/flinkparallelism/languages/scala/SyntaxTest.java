package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compilers accept and the grammar does not. */
class SyntaxTest {
  @TempDir Path folder;

  private JobTest job(String text) {
    return JobTest.in(folder)
        .file("src/main/scala/Job.scala", "import org.apache.flink.streaming.api.scala._\n" + text);
  }

  @Test
  void lineEndsInParenthesesMeanNothing() {
    job("""
            abstract class Base[A](
                name: String, // "what" it's called (
                width: Int)
                extends Serializable {

              val parsed: Int = scala.util.Try(name.toInt)
                .fold(
                  failure =>
                    width, /* { */
                  identity
                )

              def run(env: StreamExecutionEnvironment): Unit =
                env.fromSequence(0, 9).map(_ + 1).setParallelism(width) // expect: parallelism=4 | parallelism=3
                  .print( // expect: parallelism=1
                    s"a \\"quoted\\" ${name} '" + '"' + \"""
                      (
                    \"""
                  ).setParallelism(1)
            }
            object Job extends Base[Int]("x", 3) {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(4)
                run(env)
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void functionsThatBeginWithDefinitionsInOneLine() {
    job("""
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                val widths = Seq(1, 2).map { n => val twice = n * 2; twice }.map { n => def one = 1; n + one }
                val out = env.fromSequence(0, 9).map { n => lazy val m = n + 1; m }.setParallelism(widths(1)) // expect: parallelism=1 | parallelism=5
                widths.foreach { n => import scala.math; out.print().setParallelism(math.max(n, 4)) } // expect: parallelism=4 | parallelism=5
                Seq(("{ x =>", 7)).foreach { case (name, n) => val width = n; out.print().setParallelism(width) } // expect: parallelism=7
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void aCastIsTheValue() {
    job("""
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                val width: Any = 3
                val out = env.fromSequence(0, 9).map(_ + 1).asInstanceOf[DataStream[Long]] // expect: parallelism=1 | parallelism=1
                out.print().setParallelism(width.asInstanceOf[Int]) // expect: parallelism=3
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void givensWithBraces() {
    job("""
            trait Width[A] { def of: Int }
            given Width[Long] with {
              def of: Int = 3
            }
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.fromSequence(0, 9).print().setParallelism(3) // expect: parallelism=1 | parallelism=3
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void whatIsBrokenStaysOneProblem() {
    job("""
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                val x = (1 +
                  ) )
                env.fromSequence(0, 9).print().setParallelism(3) // expect: parallelism=1 | parallelism=3
                env.execute()
              }
            }
            """)
        .problem("Job.scala:5", "syntax error")
        .check();
  }

  @Test
  void whatIsRequiredAndDoesNotHoldEndsTheProgram() {
    job("""
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                require(args != null)
                val width = try { require(1 > 2, "never"); 3 } catch { case e: IllegalArgumentException => 4 }
                env.fromSequence(0, 9).setParallelism(width) // expect: parallelism=4
                  .print().setParallelism(2) // expect: parallelism=2
                env.execute()
              }
            }
            """)
        .check();
  }
}
