package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that run a block on a value. */
class ScopeFunctionsTest {
  @TempDir Path folder;

  @Test
  void applyOnEnvironment() {
    KotlinJob.main(
            folder,
            """
            env.apply {
              parallelism = 4
              config.maxParallelism = 16
            }
            env.fromSequence(0, 9).print() // expect: parallelism=4 maxParallelism=16 | parallelism=4
            """)
        .check();
  }

  @Test
  void alsoLetRunAndWith() {
    KotlinJob.main(
            folder,
            """
            env.also { it.parallelism = 4 }
            val sink = env.fromSequence(0, 9) // expect: parallelism=4
              .let { stream -> stream.map { it + 1 }.setParallelism(2) } // expect: parallelism=2
              .run { filter { it > 1 } } // expect: parallelism=4
              .print() // expect: parallelism=4
            with(sink) {
              setParallelism(3)
              name("out")
            }
            env.run {
              fromSequence(0, 9).print() // expect: parallelism=4 | parallelism=4
            }
            """
                .replace(
                    ".print() // expect: parallelism=4\nwith",
                    ".print() // expect: parallelism=3\nwith"))
        .check();
  }

  @Test
  void takeIf() {
    KotlinJob.main(
            folder,
            """
            val p = 8.takeIf { it > 4 } ?: 2
            val q = 8.takeUnless { it > 4 } ?: 2
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=8
              .print().setParallelism(q) // expect: parallelism=2
            """)
        .check();
  }

  @Test
  void thisIsTheReceiver() {
    KotlinJob.main(
            folder,
            """
            env.apply {
              this.parallelism = 4
              fromSequence(0, 9).apply { // expect: parallelism=2
                this.name("in")
                this@apply.print() // expect: parallelism=4
                print() // expect: parallelism=4
              }.setParallelism(2)
            }
            """)
        .check();
  }

  @Test
  void localsHideMembersOfTheReceiver() {
    KotlinJob.main(
            folder,
            """
            val parallelism = 3
            env.apply {
              setParallelism(parallelism)
            }
            env.fromSequence(0, 9).print() // expect: parallelism=3 | parallelism=3
            """)
        .check();
  }

  @Test
  void membersComeBeforeFunctions() {
    KotlinJob.file(
            folder,
            """
            class Runner(private val env: StreamExecutionEnvironment) {
              fun run(block: (StreamExecutionEnvironment) -> Unit) {
                env.parallelism = 6
                block(env)
              }
              fun apply(x: Int) = x + 1
            }

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val runner = Runner(env)
              runner.run { it.fromSequence(0, 9).print() } // expect: parallelism=6 | parallelism=6
              env.fromSequence(0, 9).print().setParallelism(runner.apply(1)) // expect: parallelism=6 | parallelism=2
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void functionsWithReceivers() {
    KotlinJob.file(
            folder,
            """
            fun job(name: String = "job", parallelism: Int = 2, block: StreamExecutionEnvironment.() -> Unit) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.parallelism = parallelism
              env.block()
              env.execute(name)
            }

            fun main() = job(parallelism = 3) {
              fromSequence(0, 9).print() // expect: parallelism=3 | parallelism=3
            }
            """)
        .check();
  }

  @Test
  void receiversOfFunctionsInOtherFiles() {
    KotlinJob.file(
            folder,
            """
            fun main() {
              job("x") {
                parallelism = 5
                fromSequence(0, 9).print() // expect: parallelism=5 | parallelism=5
              }
            }
            """)
        .file(
            "src/main/kotlin/org/acme/Dsl.kt",
            """
            package org.acme
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

            fun job(name: String, block: StreamExecutionEnvironment.() -> Unit) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              block(env)
              env.execute(name)
            }
            """)
        .check();
  }
}
