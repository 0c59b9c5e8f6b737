package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns out of functions that are inlined. */
class ReturnsTest {
  @TempDir Path folder;

  @Test
  void returnsFromInsideOfLambdas() {
    KotlinJob.file(
            folder,
            """
            fun first(l: List<Int>): Int {
              l.forEach { if (it > 2) return it }
              return 9
            }
            fun skipped(l: List<Int>): Int {
              var s = 0
              l.forEach lit@{
                if (it == 2) return@lit
                s += it
              }
              return s
            }
            fun orElse(x: Int?): Int {
              val y = x?.let { if (it > 3) return 7 else it } ?: return 8
              return y
            }
            fun labeled(x: Int): Int = run {
              if (x > 2) return@run 4
              5
            }
            fun rounds(): Int {
              var s = 0
              repeat(5) {
                if (it == 2) return s
                s += 3
              }
              return 1
            }
            fun cleaned(x: Int): Int {
              listOf(x).forEach { try { return it } finally { println(x) } }
              return 9
            }
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).print().setParallelism(first(listOf(1, 3, 4))) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(first(listOf(1, 2))) // expect: parallelism=1 | parallelism=9 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(skipped(listOf(1, 2, 4))) // expect: parallelism=1 | parallelism=5 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(orElse(4)) // expect: parallelism=1 | parallelism=7 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(orElse(2)) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(orElse(null)) // expect: parallelism=1 | parallelism=8 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(labeled(3)) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(labeled(2)) // expect: parallelism=1 | parallelism=5 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(rounds()) // expect: parallelism=1 | parallelism=6 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(cleaned(2)) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void aReturnFromMainIsNoJob() {
    KotlinJob.file(
            folder,
            """
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              listOf(1, 2).forEach { if (it == 5) return }
              val size = args.size.takeIf { it < 3 } ?: run { println("usage"); return }
              env.fromSequence(0, 9).print().setParallelism(4) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void classesInOneLine() {
    KotlinJob.file(
            folder,
            """
            class Outer(val n: Int) { inner class Inner { val p = n + 1 } }
            enum class Size(val p: Int) { LOW(1), MID(4); companion object { val DEFAULT = MID } }
            interface Par { fun p(): Int }
            class Own : Par { override fun p() = N + 1; companion object { const val N = 6; @JvmStatic fun m() = N + 2 } }
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              val o = Outer(3)
              env.fromSequence(0, 9).print().setParallelism(o.Inner().p) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Outer(5).Inner().p) // expect: parallelism=1 | parallelism=6 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Size.DEFAULT.p) // expect: parallelism=1 | parallelism=4 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Own().p()) // expect: parallelism=1 | parallelism=7 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Own.m()) // expect: parallelism=1 | parallelism=8 certainty=exact
              env.execute()
            }
            """)
        .check();
  }

  @Test
  void propertiesThatBelongToNoObject() {
    KotlinJob.file(
            folder,
            """
            object Late {
              var p = 1
              val q: Int
              init {
                p = 3
                q = 6
              }
              fun more() { p = 8 }
            }
            class Holder {
              companion object { var k = 1 }
              fun up() { k = 4 }
            }
            var top = 1
            fun raise() { top = 5 }
            fun main(args: Array<String>) {
              val env = StreamExecutionEnvironment.getExecutionEnvironment()
              env.fromSequence(0, 9).print().setParallelism(Late.p) // expect: parallelism=1 | parallelism=3 certainty=exact
              env.fromSequence(0, 9).print().setParallelism(Late.q) // expect: parallelism=1 | parallelism=6 certainty=exact
              Late.more()
              env.fromSequence(0, 9).print().setParallelism(Late.p) // expect: parallelism=1 | parallelism=8 certainty=exact
              Holder().up()
              env.fromSequence(0, 9).print().setParallelism(Holder.k) // expect: parallelism=1 | parallelism=4 certainty=exact
              raise()
              env.fromSequence(0, 9).print().setParallelism(top) // expect: parallelism=1 | parallelism=5 certainty=exact
              top = 2
              env.fromSequence(0, 9).print().setParallelism(top) // expect: parallelism=1 | parallelism=2 certainty=exact
              env.execute()
            }
            """)
        .check();
  }
}
