package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which operand belongs to which operator, and operators that are functions. */
class OperatorsTest {
  @TempDir Path folder;

  @Test
  void prefixesBindTighterThanOperators() {
    KotlinJob.file(
            folder,
            """
            const val BIG = 7
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).print().setParallelism(-BIG / 2 + 10) // expect: parallelism=1 | parallelism=7 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(-7 % 3 + 10) // expect: parallelism=1 | parallelism=9 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(2 * -3 + 10) // expect: parallelism=1 | parallelism=4 certainty=exact
              val some = false
              val other = false
              env.fromSequence(0, 9).print().setParallelism(if (!some && other) 3 else 4) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(if (!some || other) 3 else 4) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void operatorsOfClasses() {
    KotlinJob.file(
            folder,
            """
            data class Par(val v: Int) {
              operator fun plus(o: Par) = Par(v + o.v)
              operator fun times(k: Int) = Par(v * k)
              operator fun unaryMinus() = Par(-v)
              operator fun inc() = Par(v + 1)
              operator fun compareTo(o: Par) = v - o.v
              operator fun get(k: Int) = v + k
              operator fun invoke(k: Int) = v * 10 + k
              infix fun joined(o: Par) = Par(v * 10 + o.v)
            }
            operator fun Par.div(k: Int) = Par(v / k)
            operator fun Int.plus(p: Par) = Par(this + p.v)
            object Maker { operator fun invoke(k: Int) = k + 2 }
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).print().setParallelism((Par(1) + Par(2)).v) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((Par(5) * 2).v) // expect: parallelism=1 | parallelism=10 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((-Par(-5)).v) // expect: parallelism=1 | parallelism=5 certainty=exact
              var x = Par(1)
              x++
              env.fromSequence(0, 9).print().setParallelism(x.v) // expect: parallelism=1 | parallelism=2 certainty=exact
              x += Par(5)
              env.fromSequence(0, 9).print().setParallelism(x.v) // expect: parallelism=1 | parallelism=7 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(if (Par(1) < Par(2)) 3 else 4) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Par(1)[2]) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Par(1)(2)) // expect: parallelism=1 | parallelism=12 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((Par(1) joined Par(2)).v) // expect: parallelism=1 | parallelism=12 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((Par(9) / 2).v) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism((3 + Par(4)).v) // expect: parallelism=1 | parallelism=7 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Maker(3)) // expect: parallelism=1 | parallelism=5 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void spreadArraysAndArgumentsBehindThem() {
    KotlinJob.file(
            folder,
            """
            fun sum(vararg xs: Int) = xs.sum()
            fun sized(a: Int, vararg xs: Int, k: Int = 10) = a + xs.size + k
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val arr = intArrayOf(1, 2)
              env.fromSequence(0, 9).print().setParallelism(sum(*arr)) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(sum(5, *arr, 6)) // expect: parallelism=1 | parallelism=14 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(sized(1, 2, 3)) // expect: parallelism=1 | parallelism=13 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(sized(1, 2, 3, k = 1)) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(sized(1)) // expect: parallelism=1 | parallelism=11 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(listOf(0, *arrayOf(1, 2), 3).size) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(listOf(*arrayOf(1, 2)).size) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(listOfNotNull(1, null, 2).size) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void rangesWithoutTheirEnd() {
    KotlinJob.numbers(
            folder,
            "",
            """
            var sum = 0
            for (i in 0..<4) sum += i
            sum // 6
            (0..<3).count() // 3
            if (3 in 1..<3) 7 else 8 // 8
            if (2 in 1..<3) 7 else 8 // 7
            "a..<b".length // 5
            for (i in 0..<2) env.fromSequence(0, 9).print().setParallelism(i + 2) // expect: parallelism=1 | parallelism=2 | parallelism=1 | parallelism=3
            """)
        .check();
  }

  @Test
  void loopsWithoutBraces() {
    KotlinJob.main(
            folder,
            """
            for (i in 0 until 2) env.fromSequence(0, 9).print().setParallelism(3) // expect: parallelism=1 | parallelism=3 | parallelism=1 | parallelism=3
            for (i in 2..3)
              for (j in 1..1)
                env.fromSequence(0, 9).print().setParallelism(i + j) // expect: parallelism=1 | parallelism=3 | parallelism=1 | parallelism=4
            val on = true
            if (on) for (i in listOf(2)) env.fromSequence(0, 9).print().setParallelism(i) // expect: parallelism=1 | parallelism=2
            for (i in 0..1);
            env.fromSequence(0, 9).print().setParallelism(3) // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }
}
