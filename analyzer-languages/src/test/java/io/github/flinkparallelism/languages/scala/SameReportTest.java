package io.github.flinkparallelism.languages.scala;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.json.JsonReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One job in two languages, written with the same calls at the same lines. */
class SameReportTest {
  private static final String JAVA =
      """
      package org.acme;
      import org.apache.flink.streaming.api.datastream.*;
      import org.apache.flink.streaming.api.environment.*;
      import org.apache.flink.api.java.utils.ParameterTool;
      public class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          ParameterTool params = ParameterTool.fromArgs(args);
          env.setParallelism(params.getInt("p", 4));
          DataStream<Long> numbers = env.fromSequence(0, 9).name("numbers");
          numbers.map(x -> x + 1).setParallelism(2).uid("add")
              .keyBy(x -> x % 3).reduce((a, b) -> a + b).slotSharingGroup("slow")
              .rebalance().map(x -> x).disableChaining().print();
          if (params.has("more")) {
            numbers.filter(x -> x > 1).setMaxParallelism(64)
                .setParallelism(3).setParallelism(5) // flink-parallelism:ignore
                .print().setParallelism(1);
          }
          env.execute("same");
        }
      }
      """;
  private static final String SCALA =
      """
      package org.acme
      import org.apache.flink.streaming.api.scala._

      import org.apache.flink.api.java.utils.ParameterTool
      object Job {
        def main(args: Array[String]): Unit = {
          val env = StreamExecutionEnvironment.getExecutionEnvironment
          val params = ParameterTool.fromArgs(args)
          env.setParallelism(params.getInt("p", 4))
          val numbers = env.fromSequence(0, 9).name("numbers")
          numbers.map(x => x + 1).setParallelism(2).uid("add")
              .keyBy(_ % 3).reduce(_ + _).slotSharingGroup("slow")
              .rebalance.map(x => x).disableChaining.print()
          if (params.has("more")) {
            numbers.filter { _ > 1 }.setMaxParallelism(64)
                .setParallelism(3).setParallelism(5) // flink-parallelism:ignore
                .print().setParallelism(1)
          }
          env.execute("same")
        }
      }
      """;

  @TempDir Path folder;

  private AnalysisResult analyse(String path, String text) {
    return JobTest.in(folder.resolve(path.replace('/', '-'))).file(path, text).run();
  }

  /** Without what differs by nature: the file and the columns of what is written otherwise. */
  private static String report(AnalysisResult result) {
    return new JsonReport()
        .render(result, ReportOptions.DEFAULT)
        .replace("src/main/scala/org/acme/Job.scala", "Job")
        .replace("src/main/java/org/acme/Job.java", "Job")
        .replaceAll("\"column\" ?: ?\\d+", "\"column\": 1")
        .replaceAll("\"fingerprint\" ?: ?\"\\w+\"", "\"fingerprint\": \"\"");
  }

  @Test
  void javaAndScalaYieldTheSameReport() {
    AnalysisResult inJava = analyse("src/main/java/org/acme/Job.java", JAVA);
    AnalysisResult inScala = analyse("src/main/scala/org/acme/Job.scala", SCALA);

    assertThat(inJava.jobs()).hasSize(1);
    assertThat(report(inScala)).isEqualTo(report(inJava));
  }

  @Test
  void callsAreAtTheNamesOfTheirMethods() {
    AnalysisResult result = analyse("src/main/scala/org/acme/Job.scala", SCALA);

    assertThat(result.callSites())
        .extracting(
            site -> site.method() + " " + site.location().line() + ":" + site.location().column())
        .contains("setParallelism 11:29", "slotSharingGroup 12:37", "disableChaining 13:32");
  }
}
