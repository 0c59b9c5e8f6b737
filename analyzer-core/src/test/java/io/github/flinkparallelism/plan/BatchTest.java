package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batch mode; executed scenarios A39, A82, A89, A92 to A96. */
class BatchTest {
  private static final String DEFAULT_SCHEDULER = "jobmanager.scheduler";
  private static final String AUTO = "execution.batch.adaptive.auto-parallelism.";

  private static void keyedJob(PipelineBuilder env) {
    env.mode(RuntimeMode.BATCH).source("src").map().keyedReduce().print();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.17", "1.20", "2.3"})
  void a39UnconfiguredVerticesAreDecidedAtRunTime(String version) {
    Planned planned =
        Planned.on(
            version,
            4,
            env ->
                env.mode(RuntimeMode.BATCH)
                    .source("src")
                    .map()
                    .keyedProcess()
                    .map()
                    .setParallelism(3)
                    .print());

    // In 1.17, sources have their own default.
    int source = version.equals("1.17") ? 1 : 4;
    assertThat(planned.vertices())
        .isEqualTo(
            "Source: src -> Map (1..%d) | KeyedProcess (1..4) | Map (3) | Sink: Print to Std. Out (1..4)"
                .formatted(source));
    assertThat(planned.operator("KeyedProcess").parallelism().reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("adaptive batch scheduler"));
    assertThat(planned.slots()).isEqualTo("1.." + (source + 11));
  }

  @Test
  void slotsAreOpenWhereAWidthIsHoweverWideTheOthersAre() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env ->
                env.mode(RuntimeMode.BATCH)
                    .source("src")
                    .setParallelism(8)
                    .slotSharingGroup("g")
                    .print());

    assertThat(planned.vertices()).isEqualTo("Source: src (8) | Sink: Print to Std. Out (1..4)");
    assertThat(planned.slots()).isEqualTo("1..8");
  }

  @Test
  void whatIsDecidedAtRunTimeStaysBelowTheMaxParallelism() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> env.mode(RuntimeMode.BATCH).source("src").setMaxParallelism(2).print());

    assertThat(planned.vertices()).isEqualTo("Source: src -> Sink: Print to Std. Out (1..2)");
    assertThat(planned.execution().violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a93TheDefaultSchedulerKeepsTheProgramsParallelism(String version) {
    Planned planned =
        Planned.with(
            version, Planned.deployment(DEFAULT_SCHEDULER, "Default"), 4, BatchTest::keyedJob);

    planned.is(
        "1 Source: src p=4; 2 Map p=4 [FORWARD<-1]; 3 Keyed Reduce p=4 [HASH<-2]; 4 Sink: Print to"
            + " Std. Out p=4 [FORWARD<-3] // vertices: Source: src -> Map (4) | Keyed Reduce ->"
            + " Sink: Print to Std. Out (4) // slots: 8");
    assertThat(planned.execution().slots().byGroup()).containsOnlyKeys("default", "default (2)");
  }

  @Test
  void a92AutoParallelismCanBeSwitchedOff() {
    Planned planned =
        Planned.with("1.20", Planned.deployment(AUTO + "enabled", "false"), 4, BatchTest::keyedJob);

    assertThat(planned.slots()).isEqualTo("8");
    assertThat(planned.operator("Keyed Reduce").chaining()).isEqualTo("HEAD");
  }

  @Test
  void withoutAutoParallelismTheSchedulerSizesWhatHasNoNumber() {
    Planned planned =
        Planned.with(
            "1.20",
            Planned.deployment(AUTO + "enabled", "false"),
            -1,
            env -> env.mode(RuntimeMode.BATCH).source("src").setParallelism(2).print());

    assertThat(planned.vertices()).isEqualTo("Source: src (2) | Sink: Print to Std. Out (1..128)");
  }

  @Test
  void a94PipelinedExchangesMakeOneRegion() {
    Planned planned =
        Planned.with(
            "1.20",
            Planned.deployment(
                DEFAULT_SCHEDULER,
                "Default",
                "execution.batch-shuffle-mode",
                "ALL_EXCHANGES_PIPELINED"),
            4,
            BatchTest::keyedJob);

    assertThat(planned.slots()).isEqualTo("4");
  }

  @ParameterizedTest
  @CsvSource({"1.19,3", "1.20,9", "2.3,9"})
  void whatFollowsAnOperatorThatEmitsLastWaitsAsDoWhoElseReadsItsChain(String version, int slots) {
    Planned planned =
        Planned.with(
            version,
            Planned.deployment(
                DEFAULT_SCHEDULER,
                "Default",
                "execution.batch-shuffle-mode",
                "ALL_EXCHANGES_PIPELINED"),
            3,
            env -> {
              StreamBuilder source = env.mode(RuntimeMode.BATCH).source("src");
              source.oneInput("PartitionReduce").afterEndOfStream().map().setParallelism(2).print();
              source.map().setParallelism(1).print();
            });

    assertThat(planned.slots()).isEqualTo(String.valueOf(slots));
  }

  @Test
  void batchJobsStayInOneGroupBefore114() {
    Planned planned = Planned.on("1.13", 4, BatchTest::keyedJob);

    assertThat(planned.slots()).isEqualTo("4");
  }

  @Test
  void fewerSlotsSufficeInBatch() {
    Planned planned =
        Planned.with(
            "1.20", Planned.deployment(DEFAULT_SCHEDULER, "Default"), 4, BatchTest::keyedJob);

    assertThat(planned.execution().slots().required().min()).contains(1);
    assertThat(planned.execution().slots().required().reason()).isPresent();
  }

  @Test
  void a95AutomaticIsBatchWhenEverySourceIsBounded() {
    Planned planned =
        Planned.on(
            "1.20", 4, env -> env.mode(RuntimeMode.AUTOMATIC).source("src").keyedReduce().print());

    assertThat(planned.vertices())
        .isEqualTo("Source: src (1..4) | Keyed Reduce -> Sink: Print to Std. Out (1..4)");
  }

  @Test
  void automaticIsStreamingWhenOneSourceIsUnbounded() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env ->
                env.mode(RuntimeMode.AUTOMATIC)
                    .union(env.source("a"), env.unboundedSource("b"))
                    .print());

    assertThat(planned.slots()).isEqualTo("4");
  }

  @Test
  void automaticStaysOpenWhereBoundednessIsUnknown() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env ->
                env.mode(RuntimeMode.AUTOMATIC)
                    .source("src")
                    .boundednessUnknown()
                    .keyedReduce()
                    .print());

    assertThat(planned.slots()).isEqualTo("1..8");
    assertThat(planned.operator("Source: src").parallelism().reason())
        .contains("1 to 4, depending on every source is bounded (execution mode AUTOMATIC)");
    assertThat(planned.execution().slots().required().reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("AUTOMATIC"));
  }

  @Test
  void a96OneConfiguredMemberDecidesForItsVertex() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env ->
                env.mode(RuntimeMode.BATCH)
                    .source("src")
                    .map()
                    .setParallelism(4)
                    .keyedReduce()
                    .print());

    assertThat(planned.vertices())
        .isEqualTo("Source: src -> Map (4) | Keyed Reduce -> Sink: Print to Std. Out (1..4)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a82TheCommitterIsATaskOfItsOwnInBatch(String version) {
    Planned planned =
        Planned.on(
            version,
            4,
            env ->
                env.mode(RuntimeMode.BATCH)
                    .source("src")
                    .sinkTo(PipelineBuilder.committing())
                    .name("cs"));

    assertThat(planned.vertices())
        .isEqualTo("Source: src -> cs: Writer (1..4) | cs: Committer (1..4)");
  }

  @Test
  void forwardTiesAVertexToAConfiguredOne() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env ->
                env.mode(RuntimeMode.BATCH)
                    .source("src")
                    .setParallelism(4)
                    .sinkTo(PipelineBuilder.committing())
                    .name("cs"));

    assertThat(planned.vertices()).isEqualTo("Source: src -> cs: Writer (4) | cs: Committer (4)");
  }

  @Test
  void withoutDefaultParallelismBatchIsDecidedAtRunTimeAndAtMostOne() {
    Planned planned =
        Planned.on(
            "1.20", 1, env -> env.mode(RuntimeMode.BATCH).source("src").keyedReduce().print());

    assertThat(planned.vertices())
        .isEqualTo("Source: src (1..1) | Keyed Reduce -> Sink: Print to Std. Out (1..1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void a89CachesAreWrittenBesideTheirConsumers(String version) {
    Planned planned =
        Planned.on(
            version,
            4,
            env -> {
              env.mode(RuntimeMode.BATCH);
              env.source("src").map().setParallelism(3).cache().map().print();
            });

    assertThat(planned.vertices())
        .isEqualTo(
            "Source: src (1..4) | Map (3) | CacheWrite (3) | Map -> Sink: Print to Std. Out"
                + " (1..4)");
  }

  @Test
  void whatIsCachedIsNotStoredBehindPipelinedExchanges() {
    Planned planned =
        Planned.with(
            "1.20",
            Planned.deployment(
                DEFAULT_SCHEDULER,
                "Default",
                "execution.batch-shuffle-mode",
                "ALL_EXCHANGES_PIPELINED"),
            4,
            env -> {
              env.mode(RuntimeMode.BATCH);
              env.source("src").map().cache().map().print();
            });

    assertThat(planned.slots()).isEqualTo("4");
  }

  @Test
  void cachesAreIgnoredWhenStreaming() {
    Planned planned = Planned.on("1.20", 4, env -> env.source("src").map().cache().print());

    assertThat(planned.vertices()).isEqualTo("Source: src -> Map -> Sink: Print to Std. Out (4)");
  }

  @Test
  void unboundedSourcesAreAnErrorInBatch() {
    Planned planned =
        Planned.on("1.20", 4, env -> env.mode(RuntimeMode.BATCH).unboundedSource("kafka").print());

    assertThat(planned.execution().violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.kind()).isEqualTo(Violation.Kind.OTHER);
              assertThat(violation.message()).contains("Source: kafka");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "execution.batch.adaptive.auto-parallelism.max-parallelism",
        "jobmanager.adaptive-batch-scheduler.max-parallelism"
      })
  void theSchedulersGreatestParallelismHasTwoSpellings(String key) {
    Planned planned = Planned.with("1.20", Planned.deployment(key, "6"), 4, BatchTest::keyedJob);

    assertThat(planned.vertices())
        .isEqualTo("Source: src -> Map (1..6) | Keyed Reduce -> Sink: Print to Std. Out (1..6)");
  }

  @Test
  void theSchedulersLeastParallelismIsNotForSources() {
    Planned planned =
        Planned.with(
            "1.20", Planned.deployment(AUTO + "min-parallelism", "3"), 4, BatchTest::keyedJob);

    assertThat(planned.vertices())
        .isEqualTo("Source: src -> Map (1..4) | Keyed Reduce -> Sink: Print to Std. Out (3..4)");
  }
}
