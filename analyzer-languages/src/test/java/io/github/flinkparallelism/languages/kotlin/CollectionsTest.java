package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kotlin adds to collections and numbers. */
class CollectionsTest {
  @TempDir Path folder;

  @Test
  void madeByFunctions() {
    KotlinJob.file(
            folder,
            """
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).print().setParallelism(List(3) { it + 1 }[1]) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(IntArray(3) { it * 2 }[2]) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(IntArray(3).size) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(buildList { add(4); add(5) }[1]) // expect: parallelism=1 | parallelism=5 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(buildMap { put("a", 4) }.getValue("a")) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void mapsPartsAndExtremes() {
    KotlinJob.file(
            folder,
            """
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val l = listOf(3, 1, 2)
              env.fromSequence(0, 9).print().setParallelism(l.associate { it to it * 2 }.getValue(3)) // expect: parallelism=1 | parallelism=6 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.associateBy { it + 1 }.getValue(2)) // expect: parallelism=1 | parallelism=1 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.groupBy { it % 2 }.getValue(1).size) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.partition { it > 1 }.first.size) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.chunked(2).size) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.zip(listOf(4, 5, 6)) { a, b -> a * b }.sum()) // expect: parallelism=1 | parallelism=29 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.maxOf { it * 2 }) // expect: parallelism=1 | parallelism=6 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.min()) // expect: parallelism=1 | parallelism=1 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.maxOrNull() ?: 7) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(listOf(listOf(1, 2), listOf(3)).flatten().size) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((l + 4).size) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((l - 3)[0]) // expect: parallelism=1 | parallelism=1 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.takeWhile { it > 2 }.size) // expect: parallelism=1 | parallelism=1 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(l.indexOfFirst { it == 1 }) // expect: parallelism=1 | parallelism=1 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void numbersInBounds() {
    KotlinJob.file(
            folder,
            """
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).print().setParallelism(7.coerceIn(1, 4)) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(7.coerceIn(1..5)) // expect: parallelism=1 | parallelism=5 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(maxOf(2, 5, 9)) // expect: parallelism=1 | parallelism=9 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((-7).mod(3)) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((1..4).count()) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(try { "x".toInt() } catch (e: NumberFormatException) { 12 }) // expect: parallelism=1 | parallelism=12 certainty=exact
              env.execute()
            }
            """)
        .check();
  }
}
