package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kotlin has since 2.2, and the grammar has not. */
class RecentSyntaxTest {
  @TempDir Path folder;

  @Test
  void guards() {
    KotlinJob.numbers(
            folder,
            """
            sealed interface Load
            data class Records(val perSecond: Int) : Load
            object Idle : Load

            fun width(load: Load, small: Boolean): Int = when (load) {
              is Records if load.perSecond > 100 -> 8
              is Records if load.perSecond > 50 && (small || load.perSecond > 70) -> 6
              is Records -> if (small) 1 else 5
              else if small -> 2
              else -> 3
            }

            fun named(text: String, other: Int): Int {
              return when (text.length) {
                in 1..3 if other == 4 -> 7
                4 if text == "four"
                    || other > 9 -> {
                  val doubled = if (other > 3) other * 2 else other
                  doubled
                }
                else -> 9
              }
            }
            """,
            """
            width(Records(200), true) // 8
            width(Records(60), true) // 6
            width(Records(60), false) // 5
            width(Records(9), true) // 1
            width(Idle, true) // 2
            width(Idle, false) // 3
            named("abc", 4) // 7
            named("abc", 5) // 9
            named("four", 5) // 10
            named("fore", 5) // 9
            named("fore", 10) // 20
            """)
        .check();
  }

  @Test
  void guardsThatAreNotDecided() {
    KotlinJob.main(
            folder,
            """
            val p = when (val n = args.size) {
              0 if args.isEmpty() -> 2
              1 if args[0] == "wide" -> 8
              else -> 2
            }
            env.fromSequence(0, 9).print().setParallelism(p) // expect: parallelism=1 | parallelism=2? min=2 max=8
            """)
        .check();
  }

  @Test
  void textsWithSeveralDollars() {
    KotlinJob.main(
            folder,
            """
            val id = 3
            env.fromSequence(0, 9).name($$"plain $id and $$id") // expect: name="Source: plain $id and 3"
              .map { it }.name($$$\"""$id $$id $$$id $$$$id $$$${id + 1} ${}\""") // expect: name="$id $$id 3 $3 $4 ${}"
              .print().name("$id ${if (id > 2) $$"$$id!" else "no"}") // expect: name="Sink: 3 3!"
            """)
        .check();
  }

  @Test
  void contextParameters() {
    KotlinJob.file(
            folder,
            """
            class Settings(val width: Int)

            context(settings: Settings, env: StreamExecutionEnvironment)
            private fun build(name: String) {
              env.fromSequence(0, 9).name(name).setParallelism(settings.width) // expect: name="Source: orders" parallelism=3 certainty=exact
                .print().setParallelism(2) // expect: parallelism=2 certainty=exact
            }

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              with(env) {
                with(Settings(3)) {
                  build("orders")
                }
              }
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void contextParametersOfWhichThereAreSeveral() {
    KotlinJob.file(
            folder,
            """
            class Settings(val width: Int)

            context(settings: Settings)
            fun width(): Int = settings.width

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val other = Settings(4)
              with(Settings(3)) {
                env.fromSequence(0, 9).print().setParallelism(width()) // expect: parallelism=1 | certainty=unknown
              }
              env.execute()
            }
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }
}
