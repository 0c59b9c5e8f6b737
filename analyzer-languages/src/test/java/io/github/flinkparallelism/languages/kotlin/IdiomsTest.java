package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kotlin's language and library are used for in jobs. */
class IdiomsTest {
  @TempDir Path folder;

  @Test
  void cases() {
    KotlinJob.numbers(
            folder,
            """
            enum class Mode { SMALL, LARGE }

            sealed class Load {
              data class Records(val n: Int) : Load()
              data object Idle : Load()
              class Other : Load()
            }

            fun width(n: Int) = when (n) {
              0 -> 1
              in 1..3, in 5..6 -> 2
              !in 0 until 100 -> 9
              4, 7 -> 3
              else -> 5
            }

            fun width(mode: Mode): Int = when (mode) {
              Mode.SMALL -> 2
              Mode.LARGE -> 8
            }

            fun width(load: Load) = when (load) {
              is Load.Records -> load.n
              Load.Idle -> 1
              is Load.Other -> 7
            }

            fun kind(x: Any): Int = when {
              x is String && x.length > 3 -> 4
              x is Int -> x
              else -> 6
            }
            """,
            """
            width(0) // 1
            width(6) // 2
            width(4) // 3
            width(8) // 5
            width(100) // 9
            width(Mode.LARGE) // 8
            width(Load.Records(4)) // 4
            width(Load.Idle) // 1
            width(Load.Other()) // 7
            kind("abcd") // 4
            kind(3) // 3
            kind(3L) // 6
            Mode.valueOf("LARGE").ordinal + 1 // 2
            Mode.values().size // 2
            Mode.entries.size + 1 // 3
            """)
        .check();
  }

  @Test
  void objectsAndOperators() {
    KotlinJob.numbers(
            folder,
            """
            fun interface Sizer { fun size(n: Int): Int }

            data class Width(val n: Int) : Comparable<Width> {
              operator fun plus(other: Width) = Width(n + other.n)
              operator fun times(factor: Int) = Width(n * factor)
              operator fun invoke() = n
              operator fun get(i: Int) = n + i
              operator fun contains(i: Int) = i < n
              operator fun unaryMinus() = Width(10 - n)
              operator fun inc() = Width(n + 1)
              override fun compareTo(other: Width) = n - other.n
              infix fun or(other: Width) = if (n > other.n) this else other
            }

            operator fun Width.minus(other: Width) = Width(n - other.n)
            infix fun Int.below(limit: Int) = minOf(this, limit)

            class Limits {
              companion object {
                @JvmField val MOST = 12
                const val LEAST = 2
                @JvmStatic fun between() = (MOST + LEAST) / 2
              }
            }

            object Settings {
              @JvmField var width = 5
              val twice get() = width * 2
              lateinit var name: String
            }

            class Box { lateinit var text: String; val size: Int by lazy { text.length } }
            """,
            """
            val sizer = Sizer { n -> n + 1 }
            val other = object : Sizer { override fun size(n: Int) = n * 2 }
            val point = object { val x = 3; fun y() = 4 }
            sizer.size(3) // 4
            other.size(3) // 6
            point.x + point.y() // 7
            (Width(2) + Width(3)).n // 5
            (Width(4) * 2)() // 8
            Width(4)[2] // 6
            if (3 in Width(4)) 1 else 2 // 1
            if (5 in Width(4)) 1 else 2 // 2
            (-Width(4)).n // 6
            (Width(4) - Width(1)).n // 3
            if (Width(4) > Width(5)) 1 else 2 // 2
            (Width(4) or Width(6)).n // 6
            9 below 5 // 5
            var w = Width(1)
            w += Width(2)
            w++
            w.n // 4
            Limits.MOST // 12
            Limits.LEAST // 2
            Limits.between() // 7
            Settings.width = 7
            Settings.twice // 14
            Settings.name = "abc"
            Settings.name.length // 3
            val box = Box()
            box.text = "abcde"
            box.size // 5
            maxOf(1, 5, 3) // 5
            """)
        .check();
  }

  @Test
  void destructuredAndScoped() {
    KotlinJob.numbers(
            folder,
            """
            data class Stage(val name: String, val width: Int, val next: Stage? = null)

            fun find(stages: List<Stage>, name: String): Int {
              stages.forEach { if (it.name == name) return it.width }
              return 1
            }

            fun firstWide(stages: List<Stage>, without: List<String>): Int {
              outer@ for (stage in stages) {
                for (name in without) {
                  if (name == stage.name) continue@outer
                }
                if (stage.width > 2) return stage.width
              }
              return 9
            }

            fun skip(widths: List<Int>): Int {
              var sum = 0
              widths.forEach next@{ if (it == 2) return@next; sum += it }
              run loop@{ widths.forEach { if (it > 2) return@loop; sum += 10 } }
              return sum
            }
            """,
            """
            val stages = listOf(Stage("a", 2), Stage("bx", 3), Stage("c", 4))
            val (name, width) = stages[1]
            val (first, _) = Pair(5, 6)
            width + name.length // 5
            first // 5
            find(stages, "c") // 4
            find(stages, "z") // 1
            firstWide(stages, listOf("a", "bx")) // 4
            skip(listOf(1, 2, 3)) // 24
            stages.firstOrNull { it.name == "q" }?.width ?: 8 // 8
            stages.firstOrNull { it.name == "a" }?.let { it.width + 1 } ?: 8 // 3
            stages[0].next?.width ?: 6 // 6
            5.takeIf { it > 3 } ?: 1 // 5
            5.takeUnless { it > 3 } ?: 1 // 1
            stages.sortedByDescending { it.width }.first().width // 4
            stages.sortedBy { it.name }.last().width // 4
            stages.sumOf { it.width } // 9
            stages.fold(1) { sum, stage -> sum + stage.width } // 10
            stages.associate { (n, w) -> n to w }.getValue("bx") // 3
            stages.associateBy { it.name }["c"]!!.width // 4
            stages.groupBy { it.width > 2 }[true]!!.size // 2
            stages.map { it.width }.filter { it % 2 == 0 }.sum() // 6
            stages.maxOf { it.width } // 4
            stages.count { it.width > 2 } // 2
            stages.indexOfFirst { it.name == "c" } + 1 // 3
            stages.withIndex().sumOf { (i, s) -> i * s.width } // 11
            stages.zip(listOf(1, 2)).size // 2
            stages.map { it.name }.joinToString("").length // 4
            "${stages[0].name}-${width * 2}".length // 3
            with(stages[2]) { width + 1 } // 4
            stages[2].run { this.width - 1 } // 3
            stages[1].copy(width = 7).width // 7
            stages[2].also { println(it) }.width // 4
            generateSequence(1) { it * 2 }.take(4).last() // ?
            generateSequence(1) { if (it < 5) it + 2 else null }.sum() // ?
            buildList { add(1); addAll(listOf(2, 3)) }.sum() // 6
            buildMap { put("a", 4) }.getValue("a") // 4
            (1..4).map { it * it }.last() // 16
            (10 downTo 1 step 3).toList().size // 4
            runCatching { "x".toInt() }.getOrDefault(3) // 3
            runCatching { "7".toInt() }.getOrElse { 3 } // 7
            runCatching { "x".toInt() }.getOrNull() ?: 5 // 5
            "12".toIntOrNull() ?: 5 // 12
            "q".toIntOrNull() ?: 5 // 5
            listOf(3, 1, 2).sorted().first() // 1
            mapOf("a" to 3, "b" to 4).values.sum() // 7
            mapOf("a" to 3).entries.first().value // 3
            mapOf("a" to 3).getOrDefault("b", 6) // 6
            arrayOf(1, 2, 3).sum() // 6
            intArrayOf(4, 5).last() // 5
            List(3) { it + 1 }.sum() // 6
            (if (name.isNotBlank() && "x" in name) 2 else 3) // 2
            "a,b,c".split(",").size // 3
            sequenceOf(1, 2, 3).map { it + 1 }.toList().sum() // 9
            listOf(listOf(1), listOf(2, 3)).flatten().size // 3
            listOf(1, 2, 3, 4).chunked(2).size // 2
            listOf(1, 2, 3, 4).windowed(2).size // 3
            listOf(1, null, 3).filterNotNull().sum() // 4
            listOf(1, 2).plus(3).sum() // 6
            (0 until 10 step 4).last() // 8
            (3 downTo 1).first() // 3
            (1..9 step 2).sum() // 25
            (listOf(1, 2) + listOf(5)).sum() // 8
            4.coerceIn(1, 3) // 3
            4.coerceAtLeast(6) // 6
            """)
        .check();
  }

  @Test
  void whatEndsThePrograms() {
    KotlinJob.main(
            folder,
            """
            val n = 3
            require(n > 2) { "too few" }
            check(n < 9)
            val name: String? = "orders"
            val known = requireNotNull(name) { "no name" }
            env.fromSequence(0, 9).name(known).print().setParallelism(n) // expect: name="Source: orders" | parallelism=3 certainty=exact
            if (n < 1) error("none")
            env.execute()
            require(n > 5) { "ends here" }
            env.fromSequence(0, 9).print()
            """)
        .check();
  }

  @Test
  void streamsInLoops() {
    KotlinJob.file(
            folder,
            """
            data class Stage(val name: String, val width: Int)

            typealias Longs = DataStream<Long>

            fun Longs.stage(stage: Stage): Longs =
              map { it + 1 }.name(stage.name).setParallelism(stage.width) // expect: name=b parallelism=2 | name=a parallelism=3

            fun main() {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.parallelism = 4
              val stages = listOf(Stage("a", 3), Stage("b", 2))
              val out = stages.sortedBy { it.width }
                .fold(env.fromSequence(0, 9) as Longs) { stream, stage -> stream.stage(stage) } // expect: parallelism=4
              repeat(2) { i -> out.print().setParallelism(i + 1) } // expect: parallelism=1 | parallelism=2
              for ((i, stage) in stages.withIndex()) {
                out.filter { it > i }.name(stage.name).setParallelism(stage.width).print() // expect: name=a parallelism=3 | parallelism=4 | name=b parallelism=2 | parallelism=4
              }
              val sinks = buildList { for (stage in stages) add(stage.width) }
              sinks.forEachIndexed { i, width ->
                out.print("sink-$i").setParallelism(width) // expect: parallelism=3 | parallelism=2
              }
              val wide = stages.takeIf { it.size > 1 }?.let { out.rescale() } ?: out
              wide.print().setParallelism(7) // expect: parallelism=7 certainty=exact
              env.execute()
            }
            """)
        .check();
  }
}
