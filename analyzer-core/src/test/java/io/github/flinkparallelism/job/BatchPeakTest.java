package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.Slots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many slots batch jobs take at a time. */
class BatchPeakTest {
  private static final String JOB =
      """
      package org.example;
      import org.apache.flink.api.common.RuntimeExecutionMode;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      public class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.setRuntimeMode(RuntimeExecutionMode.BATCH);
          %s
          env.execute("job");
        }
      }
      """;

  private static final String COUNTED =
      """
      var %s = env.fromSequence(0, 9).setParallelism(%d)
          .keyBy(x -> x)
          .reduce((a, b) -> a).setParallelism(%d);
      """;

  private static final String MODE = "execution.batch-shuffle-mode";

  @TempDir Path folder;

  private Slots slots(String body) {
    return slots(Map.of(), body);
  }

  private Slots slots(Map<String, String> configuration, String body) {
    String program = JOB.formatted(body);
    try {
      Path file = folder.resolve("src/main/java/org/example/Job.java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AnalysisRequest request =
        AnalysisRequest.of(folder)
            .flinkVersion(Optional.of("1.20"))
            .dynamicProperties(configuration)
            .build();
    return Analysis.run(request).jobs().get(0).executions().get(0).slots();
  }

  private static String counted(String name, int source, int reduce) {
    return COUNTED.formatted(name, source, reduce);
  }

  /** Stages that wait for each other: the widest, not the sum. */
  @Test
  void aRowOfStages() {
    Slots slots = slots(counted("a", 6, 3) + "a.print().setParallelism(1);\n");
    assertThat(slots.required().value()).hasValue(10);
    assertThat(slots.peak()).hasValue(6);
  }

  /** Two sources at once, then what reads both. */
  @Test
  void branchesThatMayRunTogether() {
    Slots slots =
        slots(
            counted("a", 6, 3)
                + counted("b", 2, 5)
                + "a.union(b).rebalance().map(x -> x).setParallelism(4).rebalance().print()"
                + ".setParallelism(1);\n");
    // 6 and 5: one branch still reads while the other reduces.
    assertThat(slots.peak()).hasValue(11);
  }

  /** Behind an exchange of some with some, subtasks start one by one. */
  @Test
  void pointwiseExchangesOverlap() {
    Slots slots =
        slots(
            """
            env.fromSequence(0, 9).setParallelism(3)
                .rescale().map(x -> x).setParallelism(2)
                .rescale().map(x -> x).setParallelism(3)
                .rebalance().print().setParallelism(7);
            """);
    assertThat(slots.required().value()).hasValue(15);
    assertThat(slots.peak()).hasValue(8);
  }

  @Test
  void stagesOfOneGroupShareSlots() {
    Slots slots =
        slots(
            """
            env.fromSequence(0, 9).setParallelism(6).slotSharingGroup("g")
                .rebalance().map(x -> x).setParallelism(4)
                .rebalance().print().setParallelism(5).slotSharingGroup("h");
            """);
    assertThat(slots.required().value()).hasValue(11);
    assertThat(slots.peak()).hasValue(6);
  }

  @Test
  void exchangesThatDoNotBlockHaveNoLowerPeak() {
    String job = counted("a", 6, 3) + "a.print().setParallelism(1);\n";
    for (String mode : new String[] {"ALL_EXCHANGES_PIPELINED", "ALL_EXCHANGES_HYBRID_FULL"}) {
      assertThat(slots(Map.of(MODE, mode), job).peak()).isEqualTo(Optional.empty());
    }
    assertThat(slots(Map.of(MODE, "ALL_EXCHANGES_BLOCKING"), job).peak()).hasValue(6);
  }

  @Test
  void manyBranchesEndInTime() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      body.append(counted("b" + i, 2, 1)).append("b" + i + ".print();\n");
    }
    assertThat(slots(body.toString()).peak()).isEqualTo(Optional.empty());
  }
}
