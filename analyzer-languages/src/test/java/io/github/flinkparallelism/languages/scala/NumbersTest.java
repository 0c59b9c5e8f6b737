package io.github.flinkparallelism.languages.scala;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions over numbers and options, as Scala's library has them. */
class NumbersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import scala.math._",
        "import math._",
        "import Math._",
        "import java.lang.Math._",
        "import java.lang.Math.{max, min, abs}",
        "import scala.math.{abs, max, min}",
        "import math.max\nimport math.min\nimport math.abs"
      })
  void functionsWithoutTheirObject(String declared) {
    ScalaJob.numbers(
            folder,
            declared + "\n",
            """
            max(3, 4) // 4
            min(3, 2 + 4) // 3
            max(1, min(8, 5)) // 5
            abs(-7) // 7
            """)
        .check();
  }

  @Test
  void ownFunctionsHideThem() {
    ScalaJob.numbers(
            folder,
            """
            import scala.math._

            object Own {
              def max(a: Int, b: Int): Int = a + b
            }

            import Own.max

            """,
            """
            def min(a: Int, b: Int): Int = a * b
            min(3, 2) // 6
            """)
        .check();
  }

  @Test
  void functionsOfMath() {
    ScalaJob.numbers(
            folder,
            "",
            """
            math.max(2, 3) // 3
            Math.min(2, 3) // 2
            scala.math.max(2, 3) // 3
            java.lang.Math.max(2, 3) // 3
            math.abs(-3) // 3
            math.ceil(2.1).toInt // 3
            Math.floor(2.9).toInt // 2
            math.round(2.6).toInt // 3
            math.pow(2, 3).toInt // 8
            math.sqrt(16).toInt // 4
            math.floorDiv(7, 2) // 3
            3 max 4 // 4
            3.max(4) // 4
            (3 min 4) + 1 // 4
            (-3).abs // 3
            7 / 2 // 3
            (7 / 2.0).toInt // 3
            """)
        .check();
  }

  @Test
  void optionsFolded() {
    ScalaJob.numbers(
            folder,
            "",
            """
            val some: Option[Int] = Some(3)
            val none: Option[Int] = None
            some.fold(1)(_ * 2) // 6
            none.fold(1)(_ * 2) // 1
            none.fold(2)(x => x * 2) // 2
            some.fold { 4 } { x => x + 1 } // 4
            Option("5").fold(1)(_.toInt) // 5
            Option("5").map(_.toInt).getOrElse(2) // 5
            some.map(_ + 1).filter(_ > 9).getOrElse(8) // 8
            (if (some.contains(3)) 4 else 5) // 4
            (if (none.contains(3)) 4 else 5) // 5
            (if (some.forall(_ > 5)) 4 else 5) // 5
            (if (some.exists(_ > 2)) 4 else 5) // 4
            some.toList.sum // 3
            (some ++ none).sum // 3
            some.iterator.next() // 3
            some.flatMap(x => if (x > 2) Some(x + 7) else None).get // 10
            some.orElse(Some(9)).get // 3
            Some(2).size // 1
            """)
        .check();
  }

  @Test
  void optionsFoldedOverStreams() {
    ScalaJob.file(
            folder,
            """
            object Job extends App {
              val env = StreamExecutionEnvironment.getExecutionEnvironment
              env.setParallelism(2)
              val in = env.fromSequence(0, 9) // expect: parallelism=2
              val limit: Option[Long] = Some(5L)
              val width: Option[Int] = None
              val limited = limit.fold(in)(n => in.filter(_ < n).setParallelism(3)) // expect: parallelism=3 certainty=exact
              val mapped = width.fold(limited) { n =>
                limited.map(_ + 1).setParallelism(n)
              }
              limit.fold(mapped.print())(n => mapped.print().setParallelism(n.toInt)) // expect: parallelism=5 certainty=exact
              width.fold(mapped.print())(n => mapped.print().setParallelism(n)) // expect: parallelism=2 certainty=exact
              env.execute()
            }
            """)
        .check();
  }
}
