package io.github.flinkparallelism.languages;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a grammar does not know costs its statement or declaration, and no more. */
class UnknownSyntaxTest {
  @TempDir Path folder;

  private static String kotlin(String before, String statement) {
    return """
    import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

    %s

    fun main() {
      val env = StreamExecutionEnvironment.getExecutionEnvironment()
      env.setParallelism(4)
      %s
      env.fromSequence(0, 9).map { it + 1 }.print().setParallelism(2) // expect: parallelism=4 certainty=exact | parallelism=4 certainty=exact | parallelism=2 certainty=exact
      env.execute()
    }
    """
        .formatted(before, statement);
  }

  private static String scala(String before, String statement) {
    return """
    import org.apache.flink.streaming.api.scala._

    %s

    object Job extends App {
        val env = StreamExecutionEnvironment.getExecutionEnvironment
        env.setParallelism(4)
        %s
        env.fromSequence(0, 9).map(_ + 1).print().setParallelism(2) // expect: parallelism=4 certainty=exact | parallelism=4 certainty=exact | parallelism=2 certainty=exact
        env.execute()
    }
    """
        .formatted(before, statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "context(logger: String)\nval f: Int get() = 3",
        "nonsense declaration here ???",
        "class Broken { fun x( = 3 }"
      })
  void declarationsInKotlin(String declaration) {
    JobTest.in(folder)
        .file("src/main/kotlin/Job.kt", kotlin(declaration, ""))
        .problem("Job.kt:3", "syntax error")
        .check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "val sum = (1 + ) )",
        "val nothing = ;",
        "use(a) { b -> println(b) } else println()",
        "val 3 = width"
      })
  void statementsInKotlin(String statement) {
    JobTest.in(folder)
        .file("src/main/kotlin/Job.kt", kotlin("", statement))
        .problem("Job.kt:8", "syntax error")
        .check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given [T] => (o: Ordering[T]) => Ordering[List[T]] = ???",
        "class Tracked(tracked val x: Int)",
        "object Broken { def x( = 3 }"
      })
  void declarationsInScala(String declaration) {
    JobTest.in(folder)
        .file("src/main/scala/Job.scala", scala(declaration, ""))
        .problem("Job.scala:3", "syntax error")
        .check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "val sum = (1 +\n      ) )",
        "val nothing = ;",
        "val page = [X] => (x: X) => x",
      })
  void statementsInScala(String statement) {
    JobTest.in(folder)
        .file("src/main/scala/Job.scala", scala("", statement))
        .problem("Job.scala:8", "syntax error")
        .check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"val word = \"\"\"\nSELECT (\n\"\"\"", "import scala.math.max"})
  void linesThatStandLessDeepInBraces(String statement) {
    String text =
        scala("", statement)
            .replace(
                "        " + statement.lines().findFirst().get(),
                statement.lines().findFirst().get());
    JobTest.in(folder).file("src/main/scala/Job.scala", text).check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Fields { val items: List<Int>\n    field = mutableListOf<Int>()\n}",
        "open class Named\nclass Former(val x: Int) : Named(), @Suppress(\"DEPRECATION\") Comparable<Int> {\n"
            + "  override fun compareTo(other: Int): Int = 0\n}",
        "context(logger: String, other: Int)\nfun f(): Int {\n  return 3\n}",
        "class Guard { fun g(x: Any) = when (x) { is String if x.length > 3 -> 1; else -> 2 } }",
        "val json = $$\"\"\"{ \"id\": \"$id\", \"v\": \"$$id\" }\"\"\"",
      })
  void whatTheGrammarIsShownOtherwiseInKotlin(String declaration) {
    JobTest.in(folder).file("src/main/kotlin/Job.kt", kotlin(declaration, "")).check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type Match[X] = X match { case String => Char; case Int => Long }",
        "type Leaf[X] <: Any = X match\n  case String => Char\n  case Array[t] =>\n    Leaf[t]",
        "type Poly = [X] => X => X",
        "object Pages { val page = <a href=\"x\">{1 + 2}</a> }",
        "object Pages { def page(x: Int) = <ul class={\"}\"}>\n  <li>{ x }</li><br/>\n</ul> }",
      })
  void whatTheGrammarIsShownOtherwiseInScala(String declaration) {
    JobTest.in(folder).file("src/main/scala/Job.scala", scala(declaration, "")).check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "val page = <a href=\"x\">{1 + 2}</a>",
        "println(<br/><br/>)",
        "val page = <p>\n  { 3 < 4 }, <!-- it's --> &lt; {{ </p>.text",
      })
  void xmlInScala(String statement) {
    JobTest.in(folder).file("src/main/scala/Job.scala", scala("", statement)).check();
  }

  @Test
  void whatXmlMentionsMayHaveMoreOperators() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._

            object Job extends App {
              val env = StreamExecutionEnvironment.getExecutionEnvironment
              val page = <p>{ build(env) }</p> // expect: certainty=unknown
              env.fromSequence(0, 9).setParallelism(page.length).print().setParallelism(3) // expect: certainty=unknown | parallelism=3 certainty=exact
              env.execute()
            }
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void anErrorCostsTheNumberThatItStandsIn() {
    JobTest.in(folder)
        .file(
            "src/main/kotlin/Job.kt",
            """
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

            private val width = 3 §§ 4

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).print().setParallelism(width) // expect: parallelism=1 | parallelism=unknown
              env.execute()
            }
            """)
        .problem("Job.kt:3", "syntax error")
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void whatAStatementAssignsIsNotKnownBehindIt() {
    JobTest.in(folder)
        .file(
            "src/main/kotlin/Job.kt",
            """
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.setParallelism(4)
              var p = 2
              p = when (val q: Any = 3) { is Int if q > 3 -> 5 )
                else -> 7 }
              env.fromSequence(0, 9).map { it }.setParallelism(p).print() // expect: parallelism=4 certainty=exact | certainty=unknown | parallelism=4 certainty=exact // finding: ParallelismNotDetermined
              env.execute()
            }
            """)
        .problem("Job.kt:7", "syntax error")
        .check();
  }

  @Test
  void whatAStatementMentionsMayHaveMoreOperators() {
    JobTest.in(folder)
        .file(
            "src/main/kotlin/Job.kt",
            """
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              when (val q: Any = 3) { is Int if q > 3 -> env.fromSequence(0, 9).print() ) // expect: certainty=unknown // finding: ParallelismNotDetermined
                else -> 7 }
              env.fromSequence(0, 9).print().setParallelism(3) // expect: certainty=default | parallelism=3 certainty=exact
              env.execute()
            }
            """)
        .problem("Job.kt:5", "syntax error")
        .check();
  }

  @Test
  void anObjectThatDelegatesToACall() {
    JobTest.in(folder)
        .file(
            "src/main/kotlin/Job.kt",
            kotlin(
                "class F(val a: Int) : Runnable { override fun run() {} }",
                """
                object : Runnable by F(3) {
                  val z = 4
                }
                """))
        .problem("Job.kt:8", "syntax error")
        .check();
  }
}
