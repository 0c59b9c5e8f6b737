package io.github.flinkparallelism.languages.scala;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import io.github.flinkparallelism.model.Operator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scala's own library, as far as numbers and streams are computed with it. */
class LibraryTest {
  @TempDir Path folder;

  private JobTest main(String statements) {
    return JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import scala.collection.mutable
            import org.apache.flink.streaming.api.scala._
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
            """
                + statements
                + "    env.execute()\n  }\n}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List(1, 2, 3).count(_ > 1) + 1",
        "Seq(4, 3, 9).sorted.head",
        "Seq(\"aaa\", \"b\").sortBy(_.length).head.length + 2",
        "List(1, 3, 2).maxBy(x => x)",
        "List(5, 3, 4).minBy(x => x)",
        "List(1, 2, 3, 4).takeRight(2).head",
        "List(1, 2, 3, 4).dropRight(1).last",
        "List(1, 2, 3, 4).slice(2, 9).head",
        "List(1, 2, 3, 9).takeWhile(_ < 4).size",
        "List(1, 2, 3, 9).dropWhile(_ < 3).head",
        "List(1, 2, 3).partition(_ > 2)._1.head",
        "List(\"a\", \"b\", \"c\", \"d\").indexOf(\"d\")",
        "List(1, 2, 3, 4).indexWhere(_ == 4)",
        "(if (List(1, 2).contains(2)) 3 else 4)",
        "List(1, 1, 1).grouped(1).size",
        "List(2, 1).foldRight(0)((x, sum) => x + sum)",
        "List(\"a\" -> 3).toMap.apply(\"a\")",
        "List(\"1\", \"2\").mkString.length + 1",
        "List(1, 2).mkString(\",\").length",
        "List(1).mkString(\"[\", \",\", \"]\").length",
        "List(3, 3, 3).toSet.head",
        "List.fill(3)(1).sum",
        "Seq.tabulate(3)(i => i * 1).sum",
        "List.range(0, 3).size",
        "Seq.empty[Int].size + 3",
        "Option.empty[Int].getOrElse(3)",
        "mutable.ListBuffer(1, 2, 3).size",
        "scala.util.Try(\"x\".toInt).getOrElse(3)",
        "Option(7).fold(throw new RuntimeException(\"none\"))(n => n - 4)",
        "Option(3).getOrElse(throw new RuntimeException(\"none\"))",
        "(if (args.length > 0) Some(3) else None).getOrElse(throw new RuntimeException(\"none\"))",
        "f\"${3}%03d\".length",
        "f\"${\"a\"}bc\".length",
        "f\"1${2}%d%%\".length",
      })
  void numbers(String expression) {
    main("    env.fromSequence(0, 9).print().setParallelism("
            + expression
            + ") // expect: parallelism=1 | parallelism=3\n")
        .check();
  }

  @Test
  void mutableMaps() {
    main("""
                val widths = mutable.Map.empty[String, Int]
                widths.put("sink", 4)
                widths("source") = 2
                env.fromSequence(0, 9).setParallelism(widths("source")) // expect: parallelism=2
                  .print().setParallelism(widths("sink")) // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void whatIsFilledIsMadeAnewEachTime() {
    var result =
        main("""
                val sources = List.fill(2)(env.fromSequence(0, 9))
                sources.reduce(_.union(_)).print()
            """)
            .run();

    List<Operator> operators = result.jobs().get(0).executions().get(0).operators();
    assertThat(operators).extracting(Operator::name).hasSize(3);
  }

  @Test
  void formattedNames() {
    main("""
                val n = 7
                env.fromSequence(0, 9).uid(f"source-$n%03d") // expect: uid=source-007
                  .print().name(f"sink $n") // expect: name="Sink: sink 7"
            """)
        .check();
  }

  @Test
  void whatEndsTheProgramEndsIt() {
    main("""
                val width = args.headOption.map(_.toInt).getOrElse(sys.error("no width"))
                if (width < 1) sys.exit(1)
                env.fromSequence(0, 9).print().setParallelism(3) // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }
}
