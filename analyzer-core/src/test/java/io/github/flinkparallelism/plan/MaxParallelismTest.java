package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Max parallelism, and numbers that Flink rejects; executed scenarios A9, A13, A14, A65, A68. */
class MaxParallelismTest {
  @ParameterizedTest
  @CsvSource({
    "1, 128",
    "85, 128",
    "86, 256",
    "100, 256",
    "170, 256",
    "171, 256",
    "172, 512",
    "21845, 32768",
    "32768, 32768",
    "2147483647, 32768"
  })
  void isDerivedFromParallelism(int parallelism, int expected) {
    assertThat(MaxParallelism.derived(parallelism)).isEqualTo(expected);
  }

  @Test
  void aDerivedMaxParallelismIsNotConfigured() {
    Planned planned = Planned.on("1.20", 100, env -> env.source("src").print());

    assertThat(planned.operator("Source: src").maxParallelism()).isEqualTo(Quantity.exact(256));
    assertThat(planned.operator("Source: src").maxParallelismConfigured()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a65TheEnvironmentsIsReadAtExecute(String version) {
    Planned.on(
            version,
            4,
            env -> {
              env.source("src").map().setMaxParallelism(7).print();
              env.setMaxParallelism(64);
            })
        .is(
            "1 Source: src p=4 max=64; 2 Map p=4 max=7 [FORWARD<-1]; 3 Sink: Print to Std. Out p=4"
                + " max=64 [FORWARD<-2] // vertices: Source: src -> Map -> Sink: Print to Std. Out"
                + " (4) // slots: 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a9BelowParallelismIsRejectedAtSubmission(String version) {
    Planned planned =
        Planned.on(
            version,
            2,
            env -> {
              env.setMaxParallelism(128);
              env.source("src").keyedProcess().setParallelism(200).print();
            });

    planned.is(
        "1 Source: src p=2 max=128; 2 KeyedProcess p=200 max=128 [HASH<-1]; 3 Sink: Print to Std."
            + " Out p=2 max=128 [REBALANCE<-2] // vertices: Source: src (2) | KeyedProcess (200) |"
            + " Sink: Print to Std. Out (2) // slots: 200");
    assertThat(planned.execution().violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.kind())
                  .isEqualTo(Violation.Kind.MAX_PARALLELISM_BELOW_PARALLELISM);
              assertThat(violation.message()).contains("200").contains("128");
            });
  }

  @Test
  void onlyTheHeadsMaxParallelismCounts() {
    Planned planned =
        Planned.on("1.20", 20, env -> env.source("src").map().setMaxParallelism(7).print());

    assertThat(planned.execution().violations()).isEmpty();
  }

  @Test
  void a13AboveTheUpperBoundIsRejectedAtSubmission() {
    Planned planned =
        Planned.on("1.20", 2, env -> env.source("src").map().setParallelism(40000).print());

    assertThat(planned.slots()).isEqualTo("40000");
    assertThat(planned.execution().violations())
        .extracting(Violation::kind)
        .containsExactly(Violation.Kind.ILLEGAL_PARALLELISM);
  }

  @Test
  void a74AutoMaxIsJustAHugeNumber() {
    Planned planned =
        Planned.on(
            "1.20", 4, env -> env.source("src").map().setParallelism(Integer.MAX_VALUE).print());

    assertThat(planned.slots()).isEqualTo("2147483647");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a14ForwardMustNotChangeParallelism(String version) {
    Planned planned =
        Planned.on(
            version,
            2,
            env ->
                env.source("src").partition(Partitioner.FORWARD).map().setParallelism(3).print());

    assertThat(planned.execution().violations())
        .extracting(Violation::kind)
        .containsExactly(Violation.Kind.FORWARD_CHANGES_PARALLELISM);
  }

  @Test
  void a68NothingToExecuteIsAnError() {
    Planned planned = Planned.on("1.20", 4, env -> env.source("src"));

    assertThat(planned.execution().operators()).isEmpty();
    assertThat(planned.slots()).isEqualTo("0");
    assertThat(planned.execution().violations())
        .extracting(Violation::kind)
        .containsExactly(Violation.Kind.NO_OPERATORS);
  }

  @Test
  void nothingToExecuteIsNoErrorWhileSomethingCouldNotBeAnalysed() {
    Planned planned = Planned.on("1.20", 4, env -> env.problem("a class is missing"));

    assertThat(planned.execution().violations()).isEmpty();
  }

  @Test
  void violationsOfTheProgramComeFirst() {
    Violation early =
        new Violation(
            Violation.Kind.NON_PARALLEL_OPERATOR, "m", "c", "r", new Location("Job.java", 3, 1));
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> env.violation(early).source("src").map().setParallelism(40000).print());

    assertThat(planned.execution().violations()).hasSize(2).startsWith(early);
  }
}
