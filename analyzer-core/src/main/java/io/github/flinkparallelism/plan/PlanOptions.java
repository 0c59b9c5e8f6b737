package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Checkpointing;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The settings of a deployment that shape plans, under Flink's keys. Values that Flink could not
 * read count as absent; the settings station reports them.
 */
record PlanOptions(Deployment deployment, Map<String, String> program) {
  private static final String SCHEDULER = "jobmanager.scheduler";
  private static final String SHUFFLE = "execution.batch-shuffle-mode";
  private static final String EARLY_AUTO = "jobmanager.adaptive-batch-scheduler.";
  private static final String AUTO = "execution.batch.adaptive.auto-parallelism.";

  /** Options of a deployment, under those that the program itself sets. */
  static PlanOptions of(Deployment deployment, Map<String, String> program) {
    return new PlanOptions(deployment, program);
  }

  /**
   * Whether batch jobs get a dynamic graph, whose undecided vertices the adaptive batch scheduler
   * sizes at run time. {@code StreamGraphGenerator#setDynamic}.
   */
  boolean dynamicBatchGraph(FlinkVersion version) {
    if (!version.atLeast(1, 15)) {
      return false;
    }
    // In 1.15 and 1.16 the scheduler has to be asked for.
    return text(SCHEDULER)
        .map(name -> name.equalsIgnoreCase("AdaptiveBatch"))
        .orElse(version.atLeast(1, 17));
  }

  /**
   * Whether numbers that nobody configured are given back to the scheduler of a dynamic graph. In
   * either case it sizes what has no number at all. {@code
   * BatchExecutionOptions#ADAPTIVE_AUTO_PARALLELISM_ENABLED}, from 1.17 on.
   */
  boolean automaticParallelism(FlinkVersion version) {
    return version.atLeast(1, 17)
        && !text(AUTO + "enabled").filter("false"::equalsIgnoreCase).isPresent();
  }

  /** Whether non-chained edges of batch jobs are pipelined: {@code ExecutionOptions}. */
  boolean pipelinedBatchExchanges() {
    return text(SHUFFLE)
        .map(mode -> mode.toUpperCase(Locale.ROOT).equals("ALL_EXCHANGES_PIPELINED"))
        .orElse(false);
  }

  /** The least parallelism that the adaptive batch scheduler may pick; Flink's default is 1. */
  int adaptiveMinimum() {
    return adaptive("min-parallelism").stream()
        .mapToInt(each -> each.orElse(1))
        .min()
        .orElseThrow();
  }

  /** The greatest parallelism that the adaptive batch scheduler picks, where it is set. */
  List<Optional<Integer>> adaptiveMaximum() {
    return adaptive("max-parallelism");
  }

  /** The parallelism of sources that infer none, where it is set. */
  List<Optional<Integer>> adaptiveSources() {
    return adaptive("default-source-parallelism");
  }

  /**
   * What an option may be: a cluster's JobManager reads its own configuration, {@code
   * AdaptiveBatchSchedulerFactory#createInstance}, that of a local environment the program's.
   */
  private List<Optional<Integer>> adaptive(String option) {
    // The spelling of 1.15 and 1.16 is a deprecated one afterwards.
    List<String> keys = List.of(AUTO + option, EARLY_AUTO + option);
    List<Optional<Integer>> readings = new ArrayList<>();
    readings.add(first(keys, key -> deployment.effective(key).map(Setting::value)));
    if (keys.stream().anyMatch(program::containsKey)) {
      readings.add(first(keys, key -> Optional.ofNullable(program.get(key))));
    }
    return readings;
  }

  private static Optional<Integer> first(
      List<String> keys, Function<String, Optional<String>> values) {
    return keys.stream()
        .flatMap(key -> values.apply(key).stream())
        .findFirst()
        .flatMap(PlanOptions::parse);
  }

  /** Whether jobs take checkpoints that do not say so themselves. */
  boolean checkpoints() {
    return deployment.effective("execution.checkpointing.interval").isPresent();
  }

  /** {@code CheckpointConfig#isUnalignedCheckpointsEnabled}; the key was renamed in 1.17. */
  boolean unalignedCheckpoints(FlinkVersion version) {
    Optional<String> renamed =
        version.atLeast(1, 17)
            ? said("execution.checkpointing.unaligned.enabled")
            : Optional.empty();
    return isTrue(renamed.or(() -> said("execution.checkpointing.unaligned")));
  }

  /** {@code CheckpointConfig#isForceUnalignedCheckpoints}. */
  boolean forcesUnalignedCheckpoints() {
    return isTrue(said("execution.checkpointing.unaligned.forced"));
  }

  /** False for the mode that counts at least once. */
  boolean countsExactlyOnce() {
    return said("execution.checkpointing.mode")
        .filter(mode -> mode.equalsIgnoreCase("AT_LEAST_ONCE"))
        .isEmpty();
  }

  /** {@code CheckpointConfig#getCheckpointIntervalDuringBacklog} without an end. */
  boolean hasNoCheckpointsInBacklog() {
    return said("execution.checkpointing.interval-during-backlog")
        .filter(Checkpointing::isNone)
        .isPresent();
  }

  /** {@code CheckpointConfig#isPauseSourcesUntilFirstCheckpoint}, from 2.3 on. */
  boolean pausesSources() {
    return isTrue(said("pipeline.sources.pause-until-first-checkpoint"));
  }

  private Optional<String> said(String key) {
    return deployment.effective(key).map(Setting::value).map(String::trim);
  }

  private static boolean isTrue(Optional<String> value) {
    return value.filter("true"::equalsIgnoreCase).isPresent();
  }

  /** {@code PipelineOptions#VERTEX_NAME_INCLUDE_INDEX_PREFIX}, from 1.15 on. */
  boolean numbersVertices(FlinkVersion version) {
    return version.atLeast(1, 15) && isTrue(text("pipeline.vertex-name-include-index-prefix"));
  }

  /** Whether what lies behind an exchange of a batch job may start before the exchange is full. */
  boolean overlappingBatchExchanges() {
    return text(SHUFFLE)
        .filter(mode -> !mode.toUpperCase(Locale.ROOT).equals("ALL_EXCHANGES_BLOCKING"))
        .isPresent();
  }

  /** Whether exchanges of batch jobs are hybrid, which only the default group allows. */
  boolean hybridBatchExchanges(FlinkVersion version) {
    return version.atLeast(1, 16)
        && text(SHUFFLE)
            .filter(mode -> mode.toUpperCase(Locale.ROOT).contains("HYBRID"))
            .isPresent();
  }

  /** A scheduler that {@code JobManagerOptions#SCHEDULER} does not know; batch jobs read it. */
  Optional<String> unknownScheduler(FlinkVersion version) {
    Set<String> known = new TreeSet<>(Set.of("ADAPTIVE", "ADAPTIVEBATCH"));
    if (version.atLeast(1, 16)) {
      known.add("DEFAULT");
    }
    if (!version.atLeast(2, 0)) {
      known.add("NG");
    }
    return version.atLeast(1, 15)
        ? text(SCHEDULER).filter(name -> !known.contains(name.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(program.get(key))
        .or(() -> deployment.effective(key).map(Setting::value))
        .map(String::trim);
  }

  /** The number that {@code text} writes, if it writes one. */
  static Optional<Integer> parse(String text) {
    try {
      return Optional.of(Integer.parseInt(text.trim()));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
