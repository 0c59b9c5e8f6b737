package io.github.flinkparallelism.languages;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member that is left out for its syntax is not the one that is inherited under its name. */
class LostMembersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "override fun width(): Int = 3 §§ 4",
        "override fun width(): Int { return 7 §§ 8 }",
        "override fun width( = 3",
        "override fun width(): Int = when (val q: Any = 3) { is Int if q > 3 -> 5 §§ 6; else -> 7 }"
      })
  void functionsInKotlin(String member) {
    JobTest.in(folder)
        .file(
            "src/main/kotlin/Job.kt",
            """
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

            open class Base { open fun width(): Int = 2 }

            class Own : Base() {
              val other = 3
              %s
              fun third() = 5
            }

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val own = Own()
              env.fromSequence(0, 9).map { it + 1 }.setParallelism(own.width()).print() // expect: parallelism=1 | certainty=unknown | parallelism=1
              env.fromSequence(0, 9).print().setParallelism(own.third()) // expect: parallelism=1 | parallelism=5 certainty=exact
              env.execute()
            }
            """
                .formatted(member))
        .ignoringFindings("ParallelismNotDetermined")
        .problem("Job.kt:7", "syntax error")
        .check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "override val width: Int = 3 §§ 4",
        "override val width = ) 4",
        "override val width: Int by §"
      })
  void propertiesInKotlin(String member) {
    JobTest.in(folder)
        .file(
            "src/main/kotlin/Job.kt",
            """
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

            open class Base { open val width: Int = 2 }

            class Own : Base() {
              val other = 3
              %s
              fun third() = 5
            }

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val own = Own()
              env.fromSequence(0, 9).map { it + 1 }.setParallelism(own.width).print() // expect: parallelism=1 | certainty=unknown | parallelism=1
              env.fromSequence(0, 9).print().setParallelism(own.third()) // expect: parallelism=1 | parallelism=5 certainty=exact
              env.execute()
            }
            """
                .formatted(member))
        .ignoringFindings("ParallelismNotDetermined")
        .problem("Job.kt:7", "syntax error")
        .check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "override def width: Int = 3 §§§ )",
        "override def width: Int = { val x = ; 3 }",
        "override def width( = 3",
        "override val width: Int = ) 4",
        "override val width = ([X] => 3).size",
        "override lazy val width = 3 §§§ )",
        "@@ override def width: Int = 4"
      })
  void membersInScala(String member) {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._

            class Base { def width: Int = 2 }

            class Own extends Base {
              val other = 3
              %s
              def third = 5
            }

            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                val own = new Own
                env.fromSequence(0, 9).map(_ + 1).setParallelism(own.width).print() // expect: parallelism=1 | certainty=unknown | parallelism=1
                env.fromSequence(0, 9).print().setParallelism(own.third) // expect: parallelism=1 | parallelism=5 certainty=exact
                env.execute()
              }
            }
            """
                .formatted(member))
        .ignoringFindings("ParallelismNotDetermined")
        .problem("Job.scala:7", "syntax error")
        .check();
  }
}
