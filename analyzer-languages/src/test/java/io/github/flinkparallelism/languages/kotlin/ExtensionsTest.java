package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions and properties that extend classes of others. */
class ExtensionsTest {
  @TempDir Path folder;

  @Test
  void functionsOnStreams() {
    KotlinJob.file(
            folder,
            """
            fun DataStream<Long>.doubled(p: Int = 2) = this.map { it * 2 }.setParallelism(p) // expect: parallelism=2 | parallelism=5
            fun <T> DataStream<T>.sink() { print() } // expect: parallelism=1
            val StreamExecutionEnvironment.numbers: DataStream<Long>
              get() = fromSequence(0, 9) // expect: parallelism=1

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.parallelism = 1
              env.numbers.doubled().doubled(p = 5).sink()
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void membersComeFirst() {
    KotlinJob.file(
            folder,
            """
            class Config { fun sinks() = 3 }
            fun Config.sinks() = 7
            fun DataStreamSink<Long>.setParallelism(p: Int) = this
            fun Config.sources() = 2

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val config = Config()
              env.fromSequence(0, 9).setParallelism(config.sources()) // expect: parallelism=2
                .print().setParallelism(config.sinks()) // expect: parallelism=3
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void membersOfClasses() {
    KotlinJob.file(
            folder,
            """
            class Job(private val p: Int) {
              private fun DataStream<Long>.tuned() = map { it + 1 }.setParallelism(p) // expect: parallelism=6

              fun build(env: StreamExecutionEnvironment) {
                env.fromSequence(0, 9).setParallelism(1) // expect: parallelism=1
                  .tuned()
                  .print().setParallelism(1) // expect: parallelism=1
              }
            }

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              Job(6).build(env)
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void ofOneNameForSeveralClasses() {
    KotlinJob.file(
            folder,
            """
            fun String.workers() = length
            fun Int.workers() = this + 1

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).setParallelism("abc".workers()) // expect: parallelism=3
                .print().setParallelism(4.workers()) // expect: parallelism=5
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void onValuesOfUnknownClassesNobodyKnows() {
    KotlinJob.file(
            folder,
            """
            import com.example.lib.load
            import com.example.lib.Thing

            fun Thing.workers() = 3

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).setParallelism(load().workers()) // expect: parallelism=unknown
                .print().setParallelism(1) // expect: parallelism=1
              env.execute()
            }
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }
}
