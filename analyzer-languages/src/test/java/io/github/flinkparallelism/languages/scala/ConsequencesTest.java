package io.github.flinkparallelism.languages.scala;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An if whose consequence stands on a line of its own together with its else. */
class ConsequencesTest {
  @TempDir Path folder;

  @Test
  void elseEndsTheConsequence() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            class Settings(stages: Map[String, Int]) {
              val one: Int = if (stages.contains("a"))
                stages("a") else 5

              val two: Int = if (stages.contains("b")) // else 9
                stages.get("b").map { n =>
                  n * 2
                }.get else if (stages.contains("c"))
                stages("c") else 1
              val three: Int =
                if (stages.contains("a"))
                  stages("a")
                else 6
            }
            object Job {
              def main(args: Array[String]): Unit = {
                val settings = new Settings(Map("b" -> 4))
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.fromSequence(0, 9).setParallelism(settings.one) // expect: parallelism=5
                  .map(_ + 1).setParallelism(settings.two) // expect: parallelism=8
                  .print().setParallelism(settings.three) // expect: parallelism=6
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void nothingElseIsTouched() {
    String text =
        """
        if (a)
          b
          c
        else d
        val s = "if (a)\\n b else c"
        /* if (a)
          b else c */
        if (a) {
          b } else c
        if (f(x,
              y)) b else
          c
        elseif (a)
          b elsewhere c
        """;
    assertThat(Consequences.joined(text)).isEqualTo(text);
  }

  @Test
  void whatIsNeverClosedIsLeft() {
    String text = "if (else".repeat(2000) + "\n b else c";
    assertThat(Consequences.joined(text)).hasSameSizeAs(text);
  }
}
