package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Null, conditions, texts and collections. */
class ValuesTest {
  @TempDir Path folder;

  @Test
  void inputsWithDefaults() {
    KotlinJob.main(
            folder,
            """
            val p = System.getenv("P")?.toInt() ?: 4
            val q = args.getOrNull(0)?.toInt() ?: 2
            val r = System.getProperty("r") ?: "3"
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=4?
              .map { it }.setParallelism(q) // expect: parallelism=2?
              .print().setParallelism(r.toInt()) // expect: parallelism=3?
            """)
        .check();
  }

  @Test
  void inputsThatAreKnown() {
    KotlinJob.main(
            folder,
            """
            val p = System.getenv("P")?.toInt() ?: 4
            val q = args.getOrNull(0)?.toInt() ?: 2
            val r = args.getOrNull(1)?.toInt() ?: 2
            val s = args[0].toIntOrNull() ?: 1
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=6 certainty=exact
              .map { it }.setParallelism(q) // expect: parallelism=7 certainty=exact
              .map { it }.setParallelism(s) // expect: parallelism=7 certainty=exact
              .print().setParallelism(r) // expect: parallelism=2 certainty=exact
            """)
        .variable("P", "6")
        .args("7")
        .check();
  }

  @Test
  void safeCallsAndElvis() {
    KotlinJob.main(
            folder,
            """
            val name: String? = null
            val text: String? = "abc"
            val none = name?.length ?: 5
            val some = text?.length ?: 5
            env.fromSequence(0, 9).setParallelism(none) // expect: parallelism=5
              .print().setParallelism(some) // expect: parallelism=3
            text?.let { env.fromSequence(0, 9).print().setParallelism(it.length) } // expect: parallelism=1 | parallelism=3
            name?.let { env.fromSequence(0, 9).print() }
            fun sinks(given: String?): Int {
              val x = given ?: return 6
              return x.length
            }
            env.fromSequence(0, 9).print().setParallelism(sinks(name)) // expect: parallelism=1 | parallelism=6
            env.fromSequence(0, 9).print().setParallelism(sinks(text!!)) // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }

  @Test
  void whenWithAndWithoutSubject() {
    KotlinJob.main(
            folder,
            """
            val size = "large"
            val p = when (size) {
              "small", "tiny" -> 1
              "large" -> 8
              else -> 4
            }
            val q = when {
              p > 10 -> 1
              p in 5..8 -> 2
              else -> 3
            }
            val value: Any = 7
            val r = when (value) {
              is String -> 1
              is Int -> 6
              else -> error("no")
            }
            val s = when (p) {
              in 0 until 8 -> 1
              !in 0..8 -> 2
              else -> { val t = 4; t + 1 }
            }
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=8
              .map { it }.setParallelism(q) // expect: parallelism=2
              .map { it }.setParallelism(r) // expect: parallelism=6
              .print().setParallelism(s) // expect: parallelism=5
            """)
        .check();
  }

  @Test
  void ifAndTryAsExpressions() {
    KotlinJob.main(
            folder,
            """
            val p = if (1 < 2) 3 else 4
            val q = if (p == 3) {
              val t = p * 2
              t
            } else if (p == 4) 7 else {
              8
            }
            val r = try { "5".toInt() } finally { println("done") }
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=3
              .map { it }.setParallelism(q) // expect: parallelism=6
              .print().setParallelism(r) // expect: parallelism=5
            """)
        .check();
  }

  @Test
  void loopsOverRangesAndCollections() {
    KotlinJob.main(
            folder,
            """
            val s = env.fromSequence(0, 9) // expect: parallelism=1
            for (i in 1..2) s.print().setParallelism(i) // expect: parallelism=1 | parallelism=2
            for (i in 0 until 4 step 2) s.print().setParallelism(i + 1) // expect: parallelism=1 | parallelism=3
            for (i in 3 downTo 2) s.print().setParallelism(i) // expect: parallelism=3 | parallelism=2
            for (p in listOf(4, 5)) s.print().setParallelism(p) // expect: parallelism=4 | parallelism=5
            for ((name, p) in mapOf("a" to 6, "b" to 7)) {
              s.print().setParallelism(p).name(name) // expect: parallelism=6 | parallelism=7
            }
            val sizes = arrayOf(2, 3)
            for (i in sizes.indices) s.print().setParallelism(sizes[i]) // expect: parallelism=2 | parallelism=3
            for ((i, p) in sizes.withIndex()) s.print().setParallelism(p + i) // expect: parallelism=2 | parallelism=4
            repeat(2) { s.print().setParallelism(it + 1) } // expect: parallelism=1 | parallelism=2
            listOf(2, 4).forEach { s.print().setParallelism(it) } // expect: parallelism=2 | parallelism=4
            var n = 0
            while (n < 2) { n++; s.print().setParallelism(n) } // expect: parallelism=1 | parallelism=2
            """)
        .check();
  }

  @Test
  void functionsOnCollections() {
    KotlinJob.main(
            folder,
            """
            val p = listOf(1, 2, 3).map { it * 2 }.filter { it > 2 }.fold(0) { a, b -> a + b }
            val q = listOf("a", "bb").maxOf(1, 2)
            val r = listOf(3, 4).first() + listOf(3, 4).last() + listOf(1, 2).size
            val s = mapOf("x" to 3)["x"] ?: 1
            val t = mutableListOf(1).apply { add(2) }.sum()
            val (u, v) = 5 to 6
            val w = listOf(1, 2, 3).reduce { a, b -> a * b }
            var stream: DataStream<Long> = env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=10
            stream = listOf(2, 3).fold(stream) { s1, n -> s1.map { it }.setParallelism(n) } // expect: parallelism=2 | parallelism=3
            stream.print().setParallelism(r) // expect: parallelism=9
            stream.print().setParallelism(s) // expect: parallelism=3
            stream.print().setParallelism(t) // expect: parallelism=3
            stream.print().setParallelism(u + v) // expect: parallelism=11
            stream.print().setParallelism(w) // expect: parallelism=6
            """
                .replace("val q = listOf(\"a\", \"bb\").maxOf(1, 2)\n", ""))
        .check();
  }

  @Test
  void textsAndConstants() {
    KotlinJob.file(
            folder,
            """
            const val PREFIX = "job"
            private val number = 2

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val i = 3
              env.fromSequence(0, 9) // expect: parallelism=1
                .map { it }.name("$PREFIX-$i-${number + 1}") // expect: name=job-3-3
                .map { it }.name(\"""a\\b\""") // expect: name=a\\b
                .print().setParallelism(0x10) // expect: parallelism=16
              require(i > 2) { "too small" }
              check(i < 4)
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void assignmentsToProperties() {
    KotlinJob.file(
            folder,
            """
            class Sizes {
              var sinks = 1
              val more = mutableListOf(1, 2)
              var next: Sizes? = null
            }
            """
                + """
                fun main() {
                  val env = StreamExecutionEnvironment.getExecutionEnvironment()
                  env.getConfig().parallelism = 3 + 1
                  env.config.maxParallelism = 64
                  val sizes = Sizes()
                  fun own() = sizes
                  own().sinks = null ?: 5
                  sizes.sinks += 1
                  sizes.more[0] = 7
                  sizes.more += 3
                  sizes.next = Sizes()
                  sizes.next!!.sinks = 8
                  sizes.next?.next?.sinks = 9
                  env.fromSequence(0, 9) // expect: parallelism=4 maxParallelism=64
                    .map { it }.name("a().b = c").setParallelism(sizes.sinks) // expect: parallelism=6
                    .map { it }.setParallelism(sizes.more.sum()) // expect: parallelism=12
                    .print().setParallelism(sizes.next!!.sinks) // expect: parallelism=8
                  env.execute()
                }
                """)
        .check();
  }

  @Test
  void returnsOutOfLoops() {
    KotlinJob.file(
            folder,
            """
            fun find(list: List<Int>, x: Int): Int {
              for (e in list) {
                if (e == x) return e
                if (e > 2) {
                  return e + 1
                }
              }
              return -1
            }

            fun first(list: List<Int>): Int {
              for (e in list) {
                return e
              }
              return -1
            }

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).setParallelism(find(listOf(1, 2, 3), 2)) // expect: parallelism=2
                .map { it }.setParallelism(find(listOf(1, 2, 3), 7)) // expect: parallelism=4
                .print().setParallelism(first(listOf(5, 6))) // expect: parallelism=5
              env.execute()
            }
            """)
        .check();
  }
}
