package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that introductions to Flink's parallelism begin with, in each form of a program. */
class IntroductionTest {
  private static final String IMPORTS =
      """
      import org.apache.flink.streaming.api.scala._
      import org.apache.flink.streaming.api.windowing.time.Time
      """;
  private static final String BODY =
      """
      val env = StreamExecutionEnvironment.getExecutionEnvironment
      env.setParallelism(3)

      val text = env.socketTextStream("localhost", 9999) // expect: parallelism=1
      val wordCounts = text
        .flatMap { _.split(" ") map { (_, 1) } } // expect: parallelism=3 layer=environment
        .keyBy(0)
        .timeWindow(Time.seconds(5))
        .sum(1).setParallelism(5) // expect: parallelism=5 layer=operator
      wordCounts.print() // expect: parallelism=3 layer=environment

      env.execute("Word Count Example")
      """;

  @TempDir Path folder;

  private void check(String program) {
    JobTest.in(folder).version("1.13").file("src/main/scala/jobs.scala", IMPORTS + program).check();
  }

  @Test
  void asAMainMethod() {
    check("object WordCount {\n  def main(args: Array[String]): Unit = {\n" + BODY + "  }\n}\n");
  }

  @Test
  void asAnApp() {
    check("object WordCount extends App {\n" + BODY + "}\n");
  }

  @Test
  void asAnAnnotatedMethod() {
    check("@main def wordCount(): Unit = {\n" + BODY + "}\n");
  }

  @Test
  void withoutDotsAndParentheses() {
    check(
        """
        object WordCount extends App {
          val env = StreamExecutionEnvironment.getExecutionEnvironment
          env setParallelism 3
          val text = env.socketTextStream("localhost", 9999) // expect: parallelism=1
          val n = env.getParallelism + 1
          val counts = text flatMap { _.split(" ") } filter { _.nonEmpty } setParallelism n // expect: parallelism=3 | parallelism=4
          counts.print // expect: parallelism=3
          env.execute
        }
        """);
  }
}
