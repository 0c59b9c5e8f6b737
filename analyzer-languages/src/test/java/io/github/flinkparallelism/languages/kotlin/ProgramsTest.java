package io.github.flinkparallelism.languages.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where programs start, and the files that they consist of. */
class ProgramsTest {
  private static final String IMPORTS =
      """
      package org.acme
      import org.apache.flink.streaming.api.datastream.*
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
      """;

  @TempDir Path folder;

  private JobTest job(String text) {
    return JobTest.in(folder).file("src/main/kotlin/org/acme/Job.kt", IMPORTS + text);
  }

  @Test
  void mainWithoutArguments() {
    job("""
        fun main() {
          val env = StreamExecutionEnvironment.getExecutionEnvironment()
          env.setParallelism(4)
          env.fromSequence(0, 9) // expect: parallelism=4 layer=environment
            .map { it + 1 } // expect: parallelism=2
            .setParallelism(2)
            .print() // expect: parallelism=4
          env.execute("orders")
        }
        """)
        .check();
  }

  @Test
  void mainWithArguments() {
    job("""
        fun main(args: Array<String>) {
          val env = StreamExecutionEnvironment.getExecutionEnvironment()
          env.parallelism = args[0].toInt()
          env.fromSequence(0, 9) // expect: parallelism=6
            .print() // expect: parallelism=6
          env.execute()
        }
        """)
        .args("6")
        .check();
  }

  @Test
  void mainOfACompanion() {
    job("""
        class Job(private val parallelism: Int) {
          fun run() {
            val env = StreamExecutionEnvironment.getExecutionEnvironment()
            env.parallelism = parallelism
            env.fromSequence(0, 9).print() // expect: parallelism=3 | parallelism=3
            env.execute()
          }

          companion object {
            private const val PARALLELISM = 3

            @JvmStatic
            fun main(args: Array<String>) {
              Job(PARALLELISM).run()
            }
          }
        }
        """)
        .check();
  }

  @Test
  void mainOfAnObject() {
    job("""
        object Job {
          private val parallelism = 5

          @JvmStatic
          fun main(args: Array<String>) {
            val env = StreamExecutionEnvironment.getExecutionEnvironment()
            configure(env)
            env.fromSequence(0, 9).print() // expect: parallelism=5 | parallelism=5
            env.execute()
          }

          private fun configure(env: StreamExecutionEnvironment) {
            env.parallelism = parallelism
          }
        }
        """)
        .check();
  }

  @Test
  void functionsOfOtherFiles() {
    job("""
        import org.acme.util.helper
        import org.acme.more.*

        fun main() {
          val env = environment()
          env.fromSequence(0, 9) // expect: parallelism=7
            .tuned(helper(1))
            .print() // expect: parallelism=7
          env.fromSequence(0, other) // expect: parallelism=7
            .print() // expect: parallelism=6
            .setParallelism(twice(SHARED))
          env.execute()
        }
        """)
        .file(
            "src/main/kotlin/org/acme/Environments.kt",
            """
            package org.acme
            import org.apache.flink.streaming.api.datastream.DataStream
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

            const val SHARED = 3

            fun environment(parallelism: Int = 7) =
              StreamExecutionEnvironment.getExecutionEnvironment().apply { this.parallelism = parallelism }

            fun DataStream<Long>.tuned(parallelism: Int): DataStream<Long> =
              map { it + 1 }.setParallelism(parallelism) // expect: parallelism=2
            """)
        .file(
            "src/main/kotlin/org/acme/util/Helpers.kt",
            """
            package org.acme.util

            fun helper(x: Int) = x + 1
            """)
        .file(
            "src/main/kotlin/org/acme/more/More.kt",
            """
            package org.acme.more

            val other = 9L

            fun twice(x: Int): Int {
              return x * 2
            }
            """)
        .check();
  }

  @Test
  void javaCallsKotlin() {
    JobTest.in(folder)
        .source(
            """
            public class Job {
              public static void main(String[] args) throws Exception {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(HelpersKt.helper(2));
                env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
                env.fromSequence(0, 9).print() // expect: parallelism=3 | parallelism=4
                    .setParallelism(Config.Companion.sinks());
                env.fromSequence(0, 9).print() // expect: parallelism=3 | parallelism=8
                    .setParallelism(Settings.INSTANCE.getSinks());
                env.fromSequence(0, 9).print() // expect: parallelism=3 | parallelism=5
                    .setParallelism(new Config(5).getParallelism());
                env.execute();
              }
            }
            """)
        .file(
            "src/main/kotlin/org/acme/Helpers.kt",
            """
            package org.acme

            fun helper(x: Int) = x + 1

            class Config(val parallelism: Int) {
              companion object {
                fun sinks() = 4
              }
            }

            object Settings {
              val sinks = 8
            }
            """)
        .check();
  }

  @Test
  void kotlinCallsJava() {
    job("""
        fun main() {
          val config = Config()
          config.parallelism = 6
          val env = StreamExecutionEnvironment.getExecutionEnvironment()
          env.parallelism = config.parallelism
          env.fromSequence(0, 9).print() // expect: parallelism=6 | parallelism=6
          env.fromSequence(0, 9).print() // expect: parallelism=6 | parallelism=2
            .setParallelism(Config.SINKS)
          env.execute()
        }
        """)
        .source(
            """
            public class Config {
              public static final int SINKS = 2;
              private int parallelism;
              public int getParallelism() { return parallelism; }
              public void setParallelism(int value) { parallelism = value; }
            }
            """)
        .check();
  }

  @Test
  void brokenStatementIsLost() {
    var result =
        job("""
            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.parallelism = 4
              val x = = 3
              env.fromSequence(0, 9).print()
              env.execute()
            }
            """)
            .run();
    assertThat(result.problems()).hasSize(1);
    assertThat(result.jobs()).hasSize(1);
  }
}
