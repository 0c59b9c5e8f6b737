package io.github.flinkparallelism.languages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.json.JsonReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One job in Java, Scala and Kotlin, line by line. */
class ThreeLanguagesTest {
  private static final String JAVA =
      """
      package org.acme;
      import org.apache.flink.streaming.api.datastream.*;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      public class Job {
        static final int WIDTH = 3;
        static DataStream<Long> stage(DataStream<Long> in, int p) {
          return in.map(x -> x + 1).setParallelism(p).name("stage-" + p);
        }
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.setMaxParallelism(64);
          DataStream<Long> all = env.fromSequence(0, 9);
          for (int p = 1; p <= WIDTH; p++) {
            all = stage(all, p);
          }
          DataStream<Long> other = env.fromSequence(0, 9).filter(x -> x > 2).slotSharingGroup("other");
          int sinks = args.length > 0 ? Integer.parseInt(args[0]) : WIDTH * 2;
          all.union(other).keyBy(x -> x % 2).reduce((a, b) -> a + b).uid("sum").setMaxParallelism(8)
              .print().setParallelism(sinks);
          env.execute("three");
        }
      }
      """;
  private static final String SCALA =
      """
      package org.acme
      import org.apache.flink.streaming.api.scala._

      object Job {
        val WIDTH = 3
        def stage(in: DataStream[Long], p: Int): DataStream[Long] = {
          in.map(x => x + 1).setParallelism(p).name("stage-" + p)
        }
        def main(args: Array[String]): Unit = {
          val env = StreamExecutionEnvironment.getExecutionEnvironment
          env.setMaxParallelism(64)
          var all: DataStream[Long] = env.fromSequence(0, 9)
          for (p <- 1 to WIDTH) {
            all = stage(all, p)
          }
          val other = env.fromSequence(0, 9).filter(x => x > 2).slotSharingGroup("other")
          val sinks = if (args.length > 0) Integer.parseInt(args(0)) else WIDTH * 2
          all.union(other).keyBy(x => x % 2).reduce((a, b) => a + b).uid("sum").setMaxParallelism(8)
              .print().setParallelism(sinks)
          env.execute("three")
        }
      }
      """;
  private static final String KOTLIN =
      """
      package org.acme
      import org.apache.flink.streaming.api.datastream.*
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
      object Job {
        const val WIDTH = 3
        fun stage(input: DataStream<Long>, p: Int): DataStream<Long> {
          return input.map { x -> x + 1 }.setParallelism(p).name("stage-" + p)
        }
        @JvmStatic fun main(args: Array<String>) {
          val env = StreamExecutionEnvironment.getExecutionEnvironment()
          env.setMaxParallelism(64)
          var all: DataStream<Long> = env.fromSequence(0, 9)
          for (p in 1..WIDTH) {
            all = stage(all, p)
          }
          val other = env.fromSequence(0, 9).filter { x -> x > 2 }.slotSharingGroup("other")
          val sinks = if (args.size > 0) Integer.parseInt(args[0]) else WIDTH * 2
          all.union(other).keyBy { x -> x % 2 }.reduce { a, b -> a + b }.uid("sum").setMaxParallelism(8)
              .print().setParallelism(sinks)
          env.execute("three")
        }
      }
      """;

  @TempDir Path folder;

  private String report(String language, String file, String text, String... args) {
    JobTest job = JobTest.in(folder.resolve(language)).file(file, text);
    return new JsonReport()
        .render(job.args(args).run(), ReportOptions.DEFAULT)
        .replace(file, "Job")
        .replaceAll("\"column\" ?: ?\\d+", "\"column\": 1")
        .replaceAll("\"fingerprint\" ?: ?\"\\w+\"", "\"fingerprint\": \"\"");
  }

  private void yieldTheSame(String... args) {
    String java = report("java", "src/main/java/org/acme/Job.java", JAVA, args);

    assertThat(java).contains("stage-3");
    assertThat(report("scala", "src/main/scala/org/acme/Job.scala", SCALA, args)).isEqualTo(java);
    assertThat(report("kotlin", "src/main/kotlin/org/acme/Job.kt", KOTLIN, args)).isEqualTo(java);
  }

  @Test
  void jobsYieldTheSameReport() {
    yieldTheSame();
  }

  @Test
  void argumentsYieldTheSameReport() {
    yieldTheSame("5");
  }
}
