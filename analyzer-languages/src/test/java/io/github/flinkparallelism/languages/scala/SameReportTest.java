package io.github.flinkparallelism.languages.scala;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Operator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same job in two languages is the same job. */
class SameReportTest {
  private static final String JAVA =
      """
      package org.acme;
      import org.apache.flink.streaming.api.datastream.*;
      import org.apache.flink.streaming.api.environment.*;
      public class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.setParallelism(4);
          DataStream<Long> numbers = env.fromSequence(0, 9).name("numbers");
          numbers.map(x -> x + 1).setParallelism(2).uid("add")
              .keyBy(x -> x % 3).reduce((a, b) -> a + b).slotSharingGroup("slow")
              .rebalance().map(x -> x).disableChaining().print();
          numbers.union(numbers.filter(x -> x > 1)).print().setParallelism(1);
          env.execute("same");
        }
      }
      """;
  private static final String SCALA =
      """
      package org.acme
      import org.apache.flink.streaming.api.scala._
      object Job {
        def main(args: Array[String]): Unit = {
          val env = StreamExecutionEnvironment.getExecutionEnvironment
          env.setParallelism(4)
          val numbers = env.fromSequence(0, 9).name("numbers")
          numbers.map(_ + 1).setParallelism(2).uid("add")
            .keyBy(_ % 3).reduce(_ + _).slotSharingGroup("slow")
            .rebalance.map { x => x }.disableChaining.print()
          numbers.union(numbers.filter { _ > 1 }).print().setParallelism(1)
          env.execute("same")
        }
      }
      """;

  @TempDir Path folder;

  private List<String> operators(String path, String text) {
    AnalysisResult result =
        JobTest.in(folder.resolve(path.replace('/', '-'))).file(path, text).run();
    assertThat(result.jobs()).hasSize(1);
    return result.jobs().get(0).executions().stream()
        .flatMap(execution -> execution.operators().stream())
        .map(SameReportTest::facts)
        .toList();
  }

  private static String facts(Operator operator) {
    return String.join(
        " ",
        operator.name(),
        operator.parallelism().value().toString(),
        operator.maxParallelism().value().toString(),
        operator.uid().toString(),
        operator.chaining(),
        operator.slotSharingGroup());
  }

  @Test
  void javaAndScalaYieldTheSameOperators() {
    List<String> inJava = operators("src/main/java/org/acme/Job.java", JAVA);

    assertThat(inJava).hasSize(7);
    assertThat(operators("src/main/scala/org/acme/Job.scala", SCALA)).isEqualTo(inJava);
  }
}
