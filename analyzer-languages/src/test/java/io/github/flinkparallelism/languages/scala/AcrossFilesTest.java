package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of Scala says about the callers of its methods, which stand in other files. */
class AcrossFilesTest {
  private static final String IMPORT = "import org.apache.flink.streaming.api.scala._\n";

  @TempDir Path folder;

  private JobTest main(String statements) {
    return JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            IMPORT
                + "object Job {\ndef main(args: Array[String]): Unit = {\n"
                + "val env = StreamExecutionEnvironment.getExecutionEnvironment\n"
                + statements
                + "env.execute()\n}\n}\n");
  }

  @Test
  void copiesOfCaseClasses() {
    main("""
            val base = Settings(sinks = 3)
            val more = base.copy(source = 5)
            env.fromSequence(0, 9).setParallelism(more.source) // expect: parallelism=5
              .print().setParallelism(more.copy(7, more.sinks + 1).sinks) // expect: parallelism=4
            """)
        .file(
            "src/main/scala/Settings.scala",
            """
            case class Settings(source: Int = 2, sinks: Int)
            case class Another(source: Int, other: Int)
            """)
        .check();
  }

  @Test
  void aCopyIsOfTheClassOfWhatIsCopied() {
    main("""
            val sized = Sized(source = 2, sinks = 6).copy(source = 5)
            env.fromSequence(0, 9).setParallelism(sized.source) // expect: parallelism=5
              .print().setParallelism(sized.sinks) // expect: parallelism=6
            """)
        .file("src/main/scala/Sized.scala", "case class Sized(source: Int, sinks: Int)\n")
        .file("src/main/scala/Other.scala", "case class Aaa(source: Int, third: Int)\n")
        .check();
  }

  @Test
  void companionsThatMakeTheirClass() {
    main("""
            val first = Widths(2)
            val second = Widths(sinks = 3)
            val third = Own(2)
            env.fromSequence(0, 9).setParallelism(first.source) // expect: parallelism=4
              .map(_ + 1).setParallelism(second.sinks) // expect: parallelism=3
              .print().setParallelism(third.width) // expect: parallelism=20
            """
            + "env.execute()\n}\n}\ncase class Own(width: Int)\n"
            + "object Own {\ndef apply(n: Int): Own = new Own(n * 10)\n}\n"
            + "object Unused {\ndef unused(env: StreamExecutionEnvironment): Unit = {\n")
        .file(
            "src/main/scala/Widths.scala",
            """
            case class Widths(source: Int, sinks: Int)
            object Widths {
              def apply(source: Int = 1, sinks: Int = 9, more: Int = 0): Widths = new Widths(source * 2, sinks)
            }
            """)
        .check();
  }

  @Test
  void parametersByNameOfTheSameFile() {
    main("""
            val width = or(if (args.length > 0) Some(3) else None, throw new IllegalStateException("none"))
            env.fromSequence(0, 9).print().setParallelism(width) // expect: parallelism=1 | parallelism=3
            env.execute()
            }
            def or(first: Option[Int], other: => Int): Int = if (first.isDefined) first.get else other
            def unused(env: StreamExecutionEnvironment): Unit = {
            """)
        .check();
  }

  @Test
  void parametersByName() {
    main("""
            val width = Tools.orElse(None, 3)
            val other = Tools.orElse(Some(4), throw new IllegalStateException("never"))
            env.setParallelism(width)
            val source = Tools.twice { env.fromSequence(0, 9) } // expect: parallelism=3
            source.print().setParallelism(other) // expect: parallelism=4
            """)
        .file(
            "src/main/scala/Tools.scala",
            """
            object Tools {
              def orElse(first: Option[Int], other: => Int): Int = first match {
                case Some(n) => n
                case None => other
              }
              def twice[T](body: => T): T = pass(body)
              private def pass[T](body: => T): T = body
            }
            """)
        .check();
  }
}
